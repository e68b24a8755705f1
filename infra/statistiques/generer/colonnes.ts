import { colonnesDeFait } from "../../../shared/statistiques/fait.ts";
import { listesDeCodes } from "../../../shared/statistiques/modalites-de-fait.ts";

/** Of a coded column, the name of its list and its codes, in an array of one; nothing for another. */
export function listeDeColonne(colonne: string): [nom: string, codes: readonly string[]][] {
  const liste = colonnesDeFait.find(({ nom }) => nom === colonne)?.liste ?? (colonne === "age" ? "age" : undefined);
  return liste ? [[liste, listesDeCodes[liste].map(({ code }) => code)]] : [];
}
