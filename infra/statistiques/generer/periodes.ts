import { joursEntre } from "../../../shared/demande/delais.ts";

/** Days, both ends included. */
export type Periode = { debut: string; fin: string };

/** Years before the flows from which some demandes still wait. */
const ANNEES_D_AVANT = 18;

export const anneeDe = (jour: string): number => Number(jour.slice(0, 4));

/** Where a day begins in time, in years: a calendar year is one, leap or not. */
function instant(jour: string): number {
  const premier = `${jour.slice(0, 4)}-01-01`;
  const suivant = `${String(anneeDe(jour) + 1).padStart(4, "0")}-01-01`;
  return anneeDe(jour) + joursEntre(premier, jour) / joursEntre(premier, suivant);
}

/** From the start of a day to that of another, in years. */
export const anneesEntre = (jour: string, autre: string): number => instant(autre) - instant(jour);

/** Calendar years when demandes are filed: those of before, then those whose flows are told, the last one cut at `fin`. */
export function periodes(fin: string, annees: number): { avant: Periode[]; vecues: Periode[] } {
  const premiere = anneeDe(fin) - annees + 1;
  const annee = (an: number): Periode => ({ debut: `${an}-01-01`, fin: an === anneeDe(fin) ? fin : `${an}-12-31` });
  return {
    avant: Array.from({ length: ANNEES_D_AVANT }, (_, rang) => annee(premiere - ANNEES_D_AVANT + rang)),
    vecues: Array.from({ length: annees }, (_, rang) => annee(premiere + rang)),
  };
}
