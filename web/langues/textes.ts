import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Langue } from "../../shared/langues.ts";
import { type Dit, FICHIERS, type Fichier } from "./portee.ts";

const dit = z.union([z.string(), z.record(z.string(), z.string())]);
const texte = z.strictObject({ fr: dit, dit });
const textes = z.record(z.string(), texte);

/** A sentence in a language, beside the French that it says: the one who reads it over sees both. */
export type Texte = { fr: Dit; dit: Dit };
export type Textes = Readonly<Record<string, Texte>>;

const cheminDe = (langue: string, fichier: Fichier): string => join(import.meta.dirname, langue, `${fichier}.json`);

export function lireTextes(langue: string, fichier: Fichier): Textes {
  const chemin = cheminDe(langue, fichier);
  return existsSync(chemin) ? z.parse(textes, JSON.parse(readFileSync(chemin, "utf8"))) : {};
}

export const lireTousLesTextes = ({ code }: Langue): Map<string, Texte> =>
  new Map(FICHIERS.flatMap((fichier) => Object.entries(lireTextes(code, fichier))));

export function ecrireTextes(langue: string, fichier: Fichier, ecrits: Textes): void {
  mkdirSync(join(import.meta.dirname, langue), { recursive: true });
  writeFileSync(cheminDe(langue, fichier), `${JSON.stringify(ecrits, null, 2)}\n`);
}
