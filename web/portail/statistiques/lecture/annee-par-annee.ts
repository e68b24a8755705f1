import { ajouterJours, ajouterMois } from "../../../../shared/demande/delais.ts";
import { datesDuStock, lireEdition } from "../../../../shared/statistiques/edition.ts";
import type { Choisie } from "./editions.ts";
import type { EditionPubliee } from "./question.ts";

/** What to ask of an edition: the dates that no other is asked for. */
export type DatesDUneEdition = { edition: EditionPubliee; dates: readonly string[] };

const ilYA = (annees: number, date: string): string =>
  ajouterJours(ajouterMois(ajouterJours(date, 1), -12 * annees), -1);

const datesDites = ({ edition }: EditionPubliee): readonly string[] => {
  const lue = lireEdition(edition);
  return lue?.annuelle ? datesDuStock(lue).A : [];
};

/**
 * A stock on the same day of each year, so many years back from that of an edition: the day that the period begins with
 * is shown too. Each edition tells some years, so that as few as may be are asked.
 */
export function anneeParAnnee({ editions }: Choisie, depart: EditionPubliee, annees: number): DatesDUneEdition[] {
  const anciennesDAbord = editions
    .filter(({ dateReference }) => dateReference < depart.dateReference)
    .toSorted((a, b) => (a.dateReference < b.dateReference ? -1 : 1));
  const demandees = new Map<EditionPubliee, string[]>([[depart, []]]);
  for (let rang = 0; rang <= annees; rang += 1) {
    const date = ilYA(rang, depart.dateReference);
    const edition = [...demandees.keys(), ...anciennesDAbord].find((une) => datesDites(une).includes(date));
    if (edition) demandees.set(edition, [...(demandees.get(edition) ?? []), date]);
  }
  return Array.from(demandees, ([edition, dates]) => ({ edition, dates }));
}
