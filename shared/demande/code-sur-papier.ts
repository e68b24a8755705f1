import type { Evenement } from "./evenements.ts";

const PREFIXE = "papier-";

/** Account that a code on paper opened, for who has neither e-mail nor telephone. */
export const compteDuPapier = (identifiant: string): string => PREFIXE + identifiant;

const estDuPapier = (compte: string): boolean => compte.startsWith(PREFIXE);

const donneUnCode = ({ type, canal }: Evenement): boolean =>
  type === "code-remis" || (type === "demande-deposee" && canal === "guichet");

/**
 * What a counter may do for the code of the person's paper: another takes the place of the one that stands (given by the
 * operation `remplace`), or is given to who came in by paper alone, whose code was used. Nothing for who signs in otherwise.
 */
export function codeARemettre(evenements: readonly Evenement[]): { remplace?: string } | undefined {
  const dernier = evenements.findLast((evenement) => donneUnCode(evenement) || evenement.type === "compte-rattache");
  if (dernier?.type === "compte-rattache") return estDuPapier(dernier.donnees.compte) ? {} : undefined;
  return dernier && { remplace: dernier.operationId };
}
