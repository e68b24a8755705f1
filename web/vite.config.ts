import react from "@vitejs/plugin-react";
import lecteurDePdf from "pdfjs-dist/package.json" with { type: "json" };
import rtlcss from "rtlcss";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { francais, type Langue } from "../shared/langues.ts";
import { contratSansSchemas } from "./contrat-sans-schemas.ts";
import { decoupage } from "./decoupage.ts";
import { dansLaLangue, motsSeulementEn } from "./langues/plugin.ts";

/** Oldest browsers served; `public/garde.js` tells the others what to do instead. */
const NAVIGATEURS = ["chrome119", "edge119", "firefox121", "safari17"];

/** `fr.colors` comes with every component of the design system and weighs 12 kB gzipped; no page reads it. */
const sansTableDesCouleurs: Plugin = {
  name: "sans-table-des-couleurs",
  load: { filter: { id: /\/react-dsfr\/fr\/colors\.js$/u }, handler: () => "export const colors = {};" },
};

/** The reader of PDFs asks for its decoder by name: its folder, and not its name, says which version it is. */
const DECODEUR = "openjpeg_nowasm_fallback.js";
const nommer = ({ names }: { names: string[] }): string =>
  names.includes(DECODEUR) ? `assets/pdfjs-${lecteurDePdf.version}/[name][extname]` : "assets/[name]-[hash][extname]";

const DOMAINE = /\/shared\/.+\.ts$/u;

/** The site in a language: French as it is written, the others with their texts put in. */
export const siteEn = (langue: Langue): UserConfig => ({
  root: import.meta.dirname,
  plugins: [
    react(),
    sansTableDesCouleurs,
    contratSansSchemas,
    motsSeulementEn(langue),
    ...(langue === francais ? [] : [dansLaLangue(langue)]),
  ],
  // the design system writes left and right: turned for who reads the other way
  css: { postcss: { plugins: langue.sens === "rtl" ? [rtlcss] : [] } },
  build: {
    target: NAVIGATEURS,
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    // fonts and icons stay files: data URIs would be paid by everyone, in the one stylesheet that blocks
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // importing the domain does nothing: a page that reads only types of a schema does not load the library of schemas
      treeshake: { moduleSideEffects: [{ test: DOMAINE, sideEffects: false }] },
      checks: { pluginTimings: false },
      output: { assetFileNames: nommer, codeSplitting: decoupage },
    },
  },
  // react-dsfr publishes extensionless ES modules, that Node cannot load as they are
  ssr: { noExternal: true },
  server: { proxy: { "/api": "http://localhost:3000" } },
});

export default defineConfig(siteEn(francais));
