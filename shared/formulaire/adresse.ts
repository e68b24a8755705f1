import { simplifierNom } from "../referentiel/normaliser-nom.ts";
import type { Champ } from "./champ.ts";
import type { Dites } from "./personnes.ts";

/** Whether two lines are the same address, written with or without accents, capitals and commas. */
const memeTexte = (une: unknown, autre: unknown): boolean =>
  typeof une === "string" && typeof autre === "string" && simplifierNom(une) === simplifierNom(autre);

/**
 * True unless the field tells that an address was chosen in the national base, and the address has changed since: by
 * hand, on another device, or by a program that claims what it has not chosen.
 */
export function tientEncore(champ: Champ, dites: Dites): boolean {
  if (champ.type !== "adresse-ban") return true;
  const choisie = dites[champ.nom];
  if (!Array.isArray(choisie)) return false;
  const [, ligne, codePostal, commune] = choisie;
  const { de } = champ;
  return (
    memeTexte(dites[de.ligne], ligne) &&
    memeTexte(dites[de.codePostal], codePostal) &&
    memeTexte(dites[de.commune], commune)
  );
}
