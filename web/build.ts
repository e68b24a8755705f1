import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { compilerLesMots } from "./mots.ts";

const ICI = import.meta.dirname;
const DIST = join(ICI, "dist");
const SERVEUR = join(ICI, "../.cache/web-serveur");

const construireLeClient = () =>
  build({ configFile: join(ICI, "vite.config.ts"), logLevel: "warn", build: { outDir: DIST } });

const construireLeServeur = () =>
  build({
    configFile: join(ICI, "vite.config.ts"),
    logLevel: "warn",
    build: {
      ssr: join(ICI, "prerender.tsx"),
      outDir: SERVEUR,
      emptyOutDir: true,
      manifest: false,
      copyPublicDir: false,
    },
  });

/** Draws the public pages into the HTML that the client build has left. */
async function ecrireLesPages(): Promise<void> {
  const { rendre } = await import(pathToFileURL(join(SERVEUR, "prerender.js")).href);
  const gabarit = await readFile(join(DIST, "index.html"), "utf8");
  for (const { fichier, html } of await rendre(gabarit)) {
    const chemin = join(DIST, fichier);
    await mkdir(join(chemin, ".."), { recursive: true });
    await writeFile(chemin, html);
  }
}

/** The whole site in `web/dist`, ready to be served as files. */
export async function construireLeSite(): Promise<void> {
  await compilerLesMots();
  await Promise.all([construireLeClient(), construireLeServeur()]);
  await ecrireLesPages();
}

// the compiler of words leaves a worker that would hold the process for 30 s
if (import.meta.main) await construireLeSite().then(() => process.exit(0));
