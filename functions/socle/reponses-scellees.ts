import * as z from "zod/mini";
import type { Formulaire } from "../../shared/formulaire/champ.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import { reunir, separer } from "../../shared/formulaire/sensibles.ts";
import { jsonCanonique } from "./chaine.ts";
import type { Coffre, Enveloppe } from "./enveloppe.ts";
import type { DossierLu } from "./stores/demandes.ts";
import { reponses as desReponses } from "./stores/formes.ts";

/** Answers to store, those that the law calls sensitive sealed. */
export type Rangees = { reponses: Reponses; sensible?: Enveloppe };

const enReponses = (dites: object): Reponses => z.parse(desReponses, dites);

/** The same answers with these changes; `null` erases. */
export const fusionner = (reponses: Reponses, changements: Record<string, unknown>): Reponses =>
  enReponses(
    Object.fromEntries(Object.entries({ ...reponses, ...changements }).filter(([, valeur]) => valeur !== null)),
  );

/** What is stored as it is. */
export const enClair = (reponses: Dites): Reponses => enReponses(separer(reponses).claires);

export async function sceller(coffre: Coffre, dossier: string, reponses: Dites): Promise<Rangees> {
  const { claires, sensibles } = separer(reponses);
  if (Object.keys(sensibles).length === 0) return { reponses: enReponses(claires) };
  return { reponses: enReponses(claires), sensible: await coffre.sceller(dossier, JSON.stringify(sensibles)) };
}

/** Answers as they are stored, and the file that their seal is bound to. */
type Pli = { dossier: string; reponses: Reponses; sensible?: Enveloppe | undefined };

/** All the answers again. */
export async function ouvrir(coffre: Coffre, { dossier, reponses, sensible }: Pli): Promise<Reponses> {
  if (!sensible) return reponses;
  const sensibles = z.parse(desReponses, JSON.parse(await coffre.ouvrir(dossier, sensible)));
  return enReponses(reunir(reponses, sensibles));
}

/** What the seal hides, as one text: two that are equal hide the same. */
export const scelles = (dites: Dites): string => jsonCanonique(separer(dites).sensibles);

/** Sensitive answers that no longer concern the household are not kept, even in a draft. */
export function sansSensiblesInutiles(reponses: Reponses, retenues: Reponses, formulaire?: Formulaire): Reponses {
  const { claires } = separer(reponses, formulaire);
  const { sensibles } = separer(retenues, formulaire);
  return enReponses(reunir(claires, sensibles));
}

/** All the answers of a demande, those that are sealed among them. */
export const reponsesDuDossier = (
  coffre: Coffre,
  { demande, sensible }: Pick<DossierLu, "demande" | "sensible">,
): Promise<Reponses> => ouvrir(coffre, { ...demande, sensible });
