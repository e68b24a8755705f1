import type { Valeur } from "../formulaire/champ.ts";
import type { Dites } from "../formulaire/personnes.ts";
import type { Changements } from "./evenements.ts";

export const memeValeur = (a: Valeur | undefined, b: Valeur | undefined): boolean => texte(a) === texte(b);

/** One value, one text: members of an object in the order of their names. */
const texte = (valeur: unknown): string =>
  JSON.stringify(valeur, (_cle, membre: unknown) =>
    typeof membre === "object" && membre !== null && !Array.isArray(membre)
      ? Object.fromEntries(Object.entries(membre).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : membre,
  ) ?? "";

/** What leads from some answers to others: the new value of each that differs, `null` for one that went. */
export function changementsEntre(avant: Dites, apres: Dites): Changements["changements"] {
  const noms = [...new Set([...Object.keys(avant), ...Object.keys(apres)])];
  const differents = noms.filter((nom) => !memeValeur(avant[nom], apres[nom]));
  return Object.fromEntries(differents.map((nom) => [nom, apres[nom] ?? null]));
}
