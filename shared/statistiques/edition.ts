import { ajouterJours, ajouterMois } from "../demande/delais.ts";
import type { Niveau } from "./catalogue/niveaux.ts";
import { N1, N4 } from "./catalogue/niveaux.ts";
import type { Frequence, Tableau } from "./catalogue/tableau.ts";

/** Days between the date of reference and the extraction: late entries are in by then. */
export const JOURS_AVANT_EXTRACTION = 30;

/**
 * `2023-01` tells the stock at 31 December 2022 and what happened in December 2022; that of January, the whole year too,
 * at every level. A name before the month says which lake it comes from: `idf-2023-01`.
 */
export type Edition = {
  nom: string;
  mois: string;
  /** Last day told. */
  date: string;
  /** What was learnt after this day is not counted. */
  extraction: string;
  annuelle: boolean;
  /** Every rhythm of the tables of this edition. */
  frequences: readonly Frequence[];
};

const NOM = /^(?:[a-z]+-)?(?<mois>\d{4}-(?:0[1-9]|1[0-2]))$/u;

/** Nothing for a name that is not that of an edition. */
export function lireEdition(nom: string): Edition | undefined {
  const mois = NOM.exec(nom)?.groups?.mois;
  if (mois === undefined) return undefined;
  const date = ajouterJours(`${mois}-01`, -1);
  const annuelle = mois.endsWith("-01");
  const trimestrielle = ["01", "04", "07", "10"].includes(mois.slice(5));
  return {
    nom,
    mois,
    date,
    extraction: ajouterJours(date, JOURS_AVANT_EXTRACTION),
    annuelle,
    frequences: ["M", ...(trimestrielle ? (["T"] as const) : []), ...(annuelle ? (["A"] as const) : [])],
  };
}

/** Name before the month: that of the facts which it counts; nothing for the country. */
export const lacDe = (nom: string): string => nom.replace(/\d{4}-\d{2}$/u, "");

export const editionDuMois = (mois: string): Edition | undefined => lireEdition(mois);

/** First day of the flows that an edition tells: of the year, or of its month. */
export const debutDeLaPeriode = ({ annuelle, date }: Edition): string =>
  annuelle ? `${date.slice(0, 4)}-01-01` : `${date.slice(0, 7)}-01`;

/** Every date when a table counts the stock again, by the rhythm of that table; the last is the edition's own. */
export function datesDuStock({ date }: Edition): Record<Frequence, string[]> {
  const fin = (moisAvant: number) => ajouterJours(ajouterMois(ajouterJours(date, 1), -moisAvant), -1);
  const suite = (combien: number, pas: number) =>
    Array.from({ length: combien }, (_, rang) => fin(rang * pas)).reverse();
  return { M: suite(12, 1), T: suite(4, 3), A: suite(3, 12) };
}

export const unAnAvant = ({ date }: Edition): string => ajouterJours(ajouterMois(ajouterJours(date, 1), -12), -1);

/** Months of the flows that an edition tells, in order. */
export function moisDeLaPeriode(edition: Edition): string[] {
  const debut = debutDeLaPeriode(edition);
  // no further than the last day told: that of a year which is not over
  const combien = edition.annuelle ? Number(edition.date.slice(5, 7)) : 1;
  return Array.from({ length: combien }, (_, rang) => ajouterMois(debut, rang).slice(0, 7));
}

/** Tables of an edition: those of one of its rhythms. */
export const tableauxDe = (tableaux: readonly Tableau[], { frequences }: Edition): Tableau[] =>
  tableaux.filter((tableau) => tableau.frequences.some((frequence) => frequences.includes(frequence)));

/** Every level once a year; a month says nothing below the département. */
export const niveauxDe = ({ niveaux }: Tableau, { annuelle }: Edition): Niveau[] =>
  niveaux.filter((niveau) => (annuelle ? N1 : N4).includes(niveau));
