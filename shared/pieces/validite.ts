import { ajouterMois } from "../demande/delais.ts";
import { pieceDeCode } from "./pieces.ts";

/** Last day of the school year that a day belongs to. */
const finDAnneeScolaire = (jour: string): string => {
  const annee = Number(jour.slice(0, 4));
  return jour.slice(5) <= "08-31" ? `${annee}-08-31` : `${annee + 1}-08-31`;
};

/**
 * Last day on which a piece given on `jour` still proves what it says. None for those that do not wear out, nor for
 * an identity piece, whose date nobody typed: an expired French card still tells who someone is.
 */
export function valableJusquAu(code: string, jour: string): string | undefined {
  const valable = pieceDeCode(code)?.valable;
  if (valable === undefined) return undefined;
  // income of two years ago is asked for until the year ends
  if (valable === "annee") return `${jour.slice(0, 4)}-12-31`;
  return valable === "annee-scolaire" ? finDAnneeScolaire(jour) : ajouterMois(jour, valable.mois);
}
