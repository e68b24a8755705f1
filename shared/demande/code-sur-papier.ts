import type { Evenement } from "./evenements.ts";

const donneUnCode = ({ type, canal }: Evenement): boolean =>
  type === "code-remis" || (type === "demande-deposee" && canal === "guichet");

/** Operation whose code stands on the person's paper; none once it led an account, or when no counter gave one. */
export function operationDuCode(evenements: readonly Evenement[]): string | undefined {
  const dernier = evenements.findLast((evenement) => donneUnCode(evenement) || evenement.type === "compte-rattache");
  return dernier && donneUnCode(dernier) ? dernier.operationId : undefined;
}
