import { ajouterMois } from "../demande/delais.ts";
import type { ProblemCode } from "../problems.ts";
import { estBientotFini } from "./fin-prochaine.ts";
import {
  AIDANTS_AU_PLUS,
  estVivant,
  etatDuMandat,
  type JoursAvantLaFin,
  mandatNomme,
  type Offre,
  type Porteur,
} from "./mandat.ts";

/** Last day that a mandate given on this day may have: a year, then the person decides again. */
export const dernierJourDeMandat = (donneLe: string): string => ajouterMois(donneLe, 12);

/** Why this helper is not invited today. */
export function refusDeDonner(
  { mandats = [] }: Pick<Porteur, "mandats">,
  offre: Offre,
  jour: string,
): ProblemCode | undefined {
  const vivants = mandats.filter((lu) => estVivant(lu, jour));
  const deja = vivants.filter(({ courriel }) => courriel !== undefined && courriel === offre.courriel);
  // soon over, it may be given again: the new one takes its place once accepted
  if (deja.some((lu) => !estBientotFini(lu, jour))) return "aidant-deja-nomme";
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

/** Why its end is not told today: it is over, or that was said. */
export function refusDAnnoncer(
  porteur: Pick<Porteur, "mandats">,
  { mandatId, jours }: { mandatId: string; jours: JoursAvantLaFin },
  jour: string,
): ProblemCode | undefined {
  const lu = mandatNomme(porteur, mandatId);
  if (!lu || etatDuMandat(lu, jour) !== "en-cours") return "mandat-termine";
  return lu.annonces?.includes(jours) ? "avis-deja-emis" : undefined;
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
