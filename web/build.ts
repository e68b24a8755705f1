import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { francais, type Langue, langues } from "../shared/langues.ts";
import { manquesDe } from "./langues/manques.ts";
import { compilerLesMots } from "./mots.ts";
import { siteEn } from "./vite.config.ts";

const ICI = import.meta.dirname;
const DIST = join(ICI, "dist");
const CACHE = join(ICI, "../.cache");

const clientDe = ({ code }: Langue): string => join(CACHE, "web-client", code);
const serveurDe = ({ code }: Langue): string => join(CACHE, "web-serveur", code);

async function construireLeClient(langue: Langue): Promise<void> {
  const { build: reglages, ...site } = siteEn(langue);
  await build({
    ...site,
    configFile: false,
    logLevel: "warn",
    build: { ...reglages, outDir: clientDe(langue), copyPublicDir: langue === francais },
  });
}

async function construireLeServeur(langue: Langue): Promise<void> {
  const { build: reglages, ...site } = siteEn(langue);
  await build({
    ...site,
    configFile: false,
    logLevel: "warn",
    build: {
      ...reglages,
      ssr: join(ICI, "prerender.tsx"),
      outDir: serveurDe(langue),
      manifest: false,
      copyPublicDir: false,
    },
  });
}

/** Draws the public pages into the HTML that the client build of the language has left; gives the paths of the others. */
async function ecrireLesPages(langue: Langue): Promise<[string, string[]]> {
  const { rendre, cheminsDessines } = await import(pathToFileURL(join(serveurDe(langue), "prerender.js")).href);
  const gabarit = await readFile(join(clientDe(langue), "index.html"), "utf8");
  for (const { fichier, html } of await rendre(gabarit)) {
    const chemin = join(DIST, langue.prefixe, fichier);
    await mkdir(join(chemin, ".."), { recursive: true });
    await writeFile(chemin, html);
  }
  return [langue.prefixe, cheminsDessines];
}

/** What the pages of a language load stands beside what the others load: same content, same name. */
async function reunir(langue: Langue): Promise<void> {
  if (langue === francais) return cp(clientDe(langue), DIST, { recursive: true });
  await cp(join(clientDe(langue), "assets"), join(DIST, "assets"), { recursive: true });
  await cp(join(clientDe(langue), ".vite"), join(DIST, ".vite", langue.code), { recursive: true });
}

/** A language that is offered says everything: a text that is missing, or of an older French, stops the build. */
function exigerTousLesTextes(): void {
  const manques = langues
    .filter((langue) => langue !== francais)
    .flatMap((langue) =>
      manquesDe(langue).map(({ fichier, cle, pourquoi }) => `${langue.code} ${fichier} ${cle} ${pourquoi}`),
    );
  if (manques.length > 0) throw new Error(`npm run langues:\n${manques.join("\n")}`);
}

/** The whole site in `web/dist`, ready to be served as files. */
export async function construireLeSite(): Promise<void> {
  exigerTousLesTextes();
  await compilerLesMots();
  await rm(DIST, { recursive: true, force: true });
  await Promise.all(langues.flatMap((langue) => [construireLeClient(langue), construireLeServeur(langue)]));
  for (const langue of langues) await reunir(langue);
  const chemins: [string, string[]][] = [];
  for (const langue of langues) chemins.push(await ecrireLesPages(langue));
  await writeFile(join(DIST, ".vite/chemins.json"), JSON.stringify(Object.fromEntries(chemins)));
}

// the compiler of words leaves a worker that would hold the process for 30 s
if (import.meta.main) await construireLeSite().then(() => process.exit(0));
