import { ajouterJours } from "../demande/delais.ts";
import { JOURS_AVANT_LA_FIN, type JoursAvantLaFin, type Mandat, type Porteur } from "./mandat.ts";

/** To be told, from this day. */
export type FinProchaine = { mandatId: string; jours: JoursAvantLaFin; le: string };

// told in the first half of what was given, it would teach nothing
const vientAssezTard = ({ donneLe }: Mandat, jours: number, le: string): boolean => ajouterJours(donneLe, jours) <= le;

function toutesLesFins(lu: Mandat): FinProchaine[] {
  const { mandatId, jusquAu, compte, fin } = lu;
  if (compte === undefined || fin) return [];
  return JOURS_AVANT_LA_FIN.map((jours) => ({ mandatId, jours, le: ajouterJours(jusquAu, -jours) })).filter(
    ({ jours, le }) => vientAssezTard(lu, jours, le),
  );
}

function finsDe(lu: Mandat): FinProchaine[] {
  const derniere = Math.min(...(lu.annonces ?? []));
  return toutesLesFins(lu).filter(({ jours }) => jours < derniere);
}

/** Its end is near enough to be told. */
export const estBientotFini = (lu: Mandat, jour: string): boolean => toutesLesFins(lu).some(({ le }) => le <= jour);

/** Ends of mandates that hold, which nobody was told of yet. */
export const finsProchaines = ({ mandats = [] }: Pick<Porteur, "mandats">): FinProchaine[] => mandats.flatMap(finsDe);
