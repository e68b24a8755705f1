import { ajouterMois } from "../demande/delais.ts";
import type { ProblemCode } from "../problems.ts";
import { AIDANTS_AU_PLUS, estVivant, etatDuMandat, mandatNomme, type Offre, type Porteur } from "./mandat.ts";

/** Last day that a mandate given on this day may have: a year, then the person decides again. */
export const dernierJourDeMandat = (donneLe: string): string => ajouterMois(donneLe, 12);

/** Why this helper is not invited today. */
export function refusDeDonner(
  { mandats = [] }: Pick<Porteur, "mandats">,
  offre: Offre,
  jour: string,
): ProblemCode | undefined {
  const vivants = mandats.filter((lu) => estVivant(lu, jour));
  if (vivants.some(({ courriel }) => courriel !== undefined && courriel === offre.courriel)) return "aidant-deja-nomme";
  return vivants.length >= AIDANTS_AU_PLUS ? "aidants-trop-nombreux" : undefined;
}

/** Why this invitation is not accepted today. */
export function refusDAccepter(
  porteur: Pick<Porteur, "mandats">,
  mandatId: string,
  jour: string,
): ProblemCode | undefined {
  const lu = mandatNomme(porteur, mandatId);
  const etat = lu && etatDuMandat(lu, jour);
  if (etat === "propose") return undefined;
  return etat === "sans-reponse" ? "invitation-expiree" : "mandat-termine";
}

/** Why this mandate does not end today: it has. */
export function refusDeFinir(
  porteur: Pick<Porteur, "mandats">,
  mandatId: string,
  jour: string,
): ProblemCode | undefined {
  const lu = mandatNomme(porteur, mandatId);
  if (!lu) return "mandat-introuvable";
  return lu.fin || jour > lu.jusquAu ? "mandat-termine" : undefined;
}
