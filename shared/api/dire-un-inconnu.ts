import { uneFaute } from "../formulaire/une-faute.ts";
import type { Faute } from "../problems.ts";

/** Codes that a parameter may take, and what is said where there is none. */
export type Permis = { codes: readonly string[]; aucun?: string };

export const inconnu = (nom: string, message: string): Faute => ({ ...uneFaute(`/${nom}`, "choix-inconnu"), message });

/** What is not known, and what is: a program that asks has no list before its eyes. */
export function fautesDInconnus(
  nom: string,
  dits: readonly string[],
  { codes, aucun = "" }: Permis,
  ou = "Inconnu",
): Faute[] {
  const inconnus = dits.filter((code) => !codes.includes(code));
  const permis = codes.length === 0 ? aucun : codes.join(", ");
  const cites = inconnus.map((code) => code || "(vide)").join(", ");
  return inconnus.length === 0 ? [] : [inconnu(nom, `${ou} : ${cites}. Codes permis : ${permis}.`)];
}
