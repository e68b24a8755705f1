import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import * as z from "zod/mini";
import { modulesDepuis } from "./graphe.ts";
import { phrasesDe } from "./phrases.ts";

const RACINE = join(import.meta.dirname, "../..");

/** Names of places and of publications, sorting of letters, and figures, which stay as they are. */
const GARDES_EN_FRANCAIS =
  /^shared\/(?:statistiques|acces|api|recherche|droits\/(?!peut|postes|raisons))|^shared\/(?:demande\/delais|formulaire\/coherence|referentiel\/(?:communes|territoires|normaliser-nom|dans-le-departement|systemes-locaux)|plafonds\/communes-limitrophes)|^shared\/(?:langues|problems\.ts|problems\/(?:guichet|acces|statistiques))/u;

/** What is written to a person by each function that does, and how it is dressed. */
const REDACTIONS = globSync("functions/*/redaction.ts", { cwd: RACINE }).sort();
/** What functions say on the pages that the citizen reads. */
const LECTURES = globSync("functions/*/lectures.ts", { cwd: RACINE }).sort();

/** Pages that are in French only. */
export const ROUTES_EN_FRANCAIS = ["web/routes/intranet.ts", "web/routes/portail-en-francais.ts"];

const variantes = z.tuple([
  z.object({
    declarations: z.array(z.string()),
    selectors: z.array(z.string()),
    match: z.record(z.string(), z.string()),
  }),
]);
const mots = z.record(z.string(), z.union([z.string(), variantes]));
export type Mots = z.infer<typeof mots>;

/** What is said, or what is said in each case (`pluriel=one`). */
export type Dit = string | Readonly<Record<string, string>>;
export type ATraduire = { cle: string; fr: Dit; parametres: Readonly<Record<string, string>> };

export const lireLesMots = (): Mots =>
  mots.parse({ ...JSON.parse(readFileSync(join(RACINE, "web/messages/fr.json"), "utf8")), $schema: "" });

const nomDe = (chemin: string): string => relative(RACINE, chemin).split(sep).join("/");
const depuis = (...entrees: readonly string[]) =>
  modulesDepuis(
    entrees.map((entree) => join(RACINE, entree)),
    (chemin) => ROUTES_EN_FRANCAIS.includes(nomDe(chemin)) || nomDe(chemin).startsWith("web/paraglide/"),
  );

/** Whether the sentences of this module are translated where they stand (`traduire.ts`). */
export const estTraduit = (chemin: string): boolean => {
  const nom = nomDe(chemin);
  const source = nom.startsWith("shared/") ? !GARDES_EN_FRANCAIS.test(nom) : nom.startsWith("functions/");
  return source && nom.endsWith(".ts");
};

/** Same sentence, same key, wherever it stands. */
export const cleDe = (texte: string): string => createHash("sha256").update(texte).digest("hex").slice(0, 10);

function motsDesPages(modules: ReadonlyMap<string, string>): ATraduire[] {
  const dites = new Set(
    [...modules].flatMap(([chemin, source]) =>
      nomDe(chemin).startsWith("web/") ? [...source.matchAll(/\bm\.(\w+)/gu)].map(([, cle = ""]) => cle) : [],
    ),
  );
  return Object.entries(lireLesMots()).flatMap(([cle, dit]) =>
    dites.has(cle) ? [{ cle, fr: typeof dit === "string" ? dit : dit[0].match, parametres: {} }] : [],
  );
}

const numeroter = (parametres: readonly string[]): Record<string, string> =>
  Object.fromEntries(parametres.map((parametre, rang) => [String(rang + 1), parametre]));

function phrasesDesModules(modules: ReadonlyMap<string, string>): ATraduire[] {
  const parCle = [...modules].flatMap(([chemin, source]) =>
    (estTraduit(chemin) ? phrasesDe(chemin, source) : []).map(({ texte, parametres }): [string, ATraduire] => {
      const cle = cleDe(texte);
      const dits = numeroter(parametres.map(({ debut, fin }) => source.slice(debut, fin)));
      return [cle, { cle, fr: texte, parametres: dits }];
    }),
  );
  return [...new Map(parCle).values()];
}

/** Every module that functions word sentences with, mails too or not, and its source, by its place in the repository. */
export const modulesDesFonctions = ({ mails }: { mails: boolean }): Map<string, string> =>
  new Map([...depuis(...LECTURES, ...(mails ? REDACTIONS : []))].map(([chemin, source]) => [nomDe(chemin), source]));

/** The files of a language, and what each must say. */
export const FICHIERS = ["pages", "donnees", "messages"] as const;
export type Fichier = (typeof FICHIERS)[number];

/** All that the citizen reads: found from the pages and the messages themselves, so that nothing is forgotten. */
export function aTraduire(): Record<Fichier, ATraduire[]> {
  const site = depuis("web/main.tsx", "web/prerender.tsx");
  const donnees = phrasesDesModules(new Map([...site, ...depuis(...LECTURES)]));
  const messages = phrasesDesModules(depuis(...REDACTIONS));
  const deja = new Set(donnees.map(({ cle }) => cle));
  return { pages: motsDesPages(site), donnees, messages: messages.filter(({ cle }) => !deja.has(cle)) };
}
