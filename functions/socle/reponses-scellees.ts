import * as z from "zod/mini";
import { champNomme, type Reponses } from "../../shared/formulaire/formulaires.ts";
import type { Coffre, Enveloppe } from "./enveloppe.ts";
import { reponses as desReponses } from "./stores/formes.ts";

/** Sealed answers, and their names: what is missing is told without opening. */
export type Scellees = { noms: string[]; enveloppe: Enveloppe };

const estSensible = ([nom]: [string, unknown]): boolean => champNomme(nom)?.sensible === true;

const choisir = (reponses: object, garder: (entree: [string, unknown]) => boolean): Reponses =>
  z.parse(desReponses, Object.fromEntries(Object.entries(reponses).filter(garder)));

/** Answers to store in clear, and those that the law calls sensitive. */
export const separer = (reponses: Reponses): { claires: Reponses; sensibles: Reponses } => ({
  claires: choisir(reponses, (entree) => !estSensible(entree)),
  sensibles: choisir(reponses, estSensible),
});

/** The same answers with these changes; `null` erases. */
export const fusionner = (reponses: Reponses, changements: Record<string, unknown>): Reponses =>
  choisir({ ...reponses, ...changements }, ([, valeur]) => valeur !== null);

export async function sceller(coffre: Coffre, dossier: string, sensibles: Reponses): Promise<Scellees | undefined> {
  const noms = Object.keys(sensibles);
  if (noms.length === 0) return undefined;
  return { noms, enveloppe: await coffre.sceller(dossier, JSON.stringify(sensibles)) };
}

export async function ouvrir(coffre: Coffre, dossier: string, enveloppe: Enveloppe): Promise<Reponses> {
  return z.parse(desReponses, JSON.parse(await coffre.ouvrir(dossier, enveloppe)));
}

/** Stands for the sealed answers where it only matters that they were given. */
export const sansOuvrir = (claires: Reponses, scellees: Scellees | undefined): Reponses =>
  z.parse(desReponses, { ...claires, ...Object.fromEntries((scellees?.noms ?? []).map((nom) => [nom, "scellée"])) });
