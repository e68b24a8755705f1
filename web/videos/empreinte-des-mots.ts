import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { pourquoi } from "../../shared/formulaire/pourquoi.ts";
import { chemins } from "../chemins.ts";
import type { Fiche, Texte } from "./fiche.ts";
import { lireLesPhrases } from "./fichiers.ts";

const WEB = join(import.meta.dirname, "..");

/** « chemins.x … import("../portail/…/page.tsx") »: the file of each page, by its path. */
function modules(): ReadonlyMap<string, string> {
  const parNom = new Map(Object.entries(chemins));
  const routes = globSync("routes/*.ts", { cwd: WEB }).flatMap((fichier) => [
    ...readFileSync(join(WEB, fichier), "utf8").matchAll(/chemins\.(\w+),[\s\S]*?import\("\.\.\/([^"]+)"\)/gu),
  ]);
  return new Map(routes.map(([, nom = "", module = ""]) => [parNom.get(nom) ?? "", module]));
}

/** Outside of the pages, compiled words, the other languages, and the player itself, which no film shows. */
const A_PART = /^(?:\.\.|paraglide\/|socle\/langue\/|videos\/)/u;

/** The sources that a page is drawn from. */
async function sourcesDe(module: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: WEB,
    entryPoints: [module],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    packages: "external",
    // written from what is being worked out here
    external: ["./pretes/*"],
    loader: { ".css": "empty" },
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs).filter((source) => !A_PART.test(source));
}

const clesDe = (source: string): string[] =>
  [...readFileSync(join(WEB, source), "utf8").matchAll(/\bm\.(\w+)/gu)].map(([, cle = ""]) => cle);

/** Several films show the same page: it is read once. */
const clesParModule = new Map<string, Promise<string[]>>();

/** All that a page may say, by the key of each sentence. */
async function direDe(
  module: string | undefined,
  phrases: Readonly<Record<string, unknown>>,
): Promise<[string, unknown][]> {
  if (module === undefined) return [];
  const lues = clesParModule.get(module) ?? sourcesDe(module).then((sources) => [...new Set(sources.flatMap(clesDe))]);
  clesParModule.set(module, lues);
  return (await lues).toSorted().map((cle) => [cle, phrases[cle]]);
}

const questionDite = (id: string): unknown => [
  formulaireCourant.taches.flatMap(({ pages }) => [...pages]).find((page) => page.id === id),
  pourquoi[id],
];

/**
 * Fingerprint of what the pages of a film may say, and of what the film says. It needs no browser: a build compares it
 * with that of the day of the recording, and shows the guide instead when a word has changed.
 */
export async function empreinteDesMots({ pages, questions }: Pick<Fiche, "pages" | "questions">, texte: Texte) {
  const phrases = lireLesPhrases();
  const connus = modules();
  // a page that is gone says nothing any more
  const dites = await Promise.all(pages.map((page) => direDe(connus.get(page), phrases)));
  const tout = JSON.stringify([texte, dites, questions.map(questionDite)]);
  return createHash("sha256").update(tout).digest("hex");
}
