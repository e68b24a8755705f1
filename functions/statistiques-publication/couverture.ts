import { existsSync } from "node:fs";
import { join } from "node:path";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { departementsASystemeLocal } from "../../shared/referentiel/systemes-locaux.ts";
import { debutDeLaPeriode, type Edition } from "../../shared/statistiques/edition.ts";
import { dossierDuMois } from "../../shared/statistiques/fait.ts";

/** Days of the period that the local system of a département has told, of those that it was to tell. */
export type Couverture = { departement: string; jours_recus: number; jours_attendus: number };

const joursDe = (edition: Edition): string[] => {
  const jours: string[] = [];
  for (let jour = debutDeLaPeriode(edition); jour <= edition.date; jour = ajouterJours(jour, 1)) jours.push(jour);
  return jours;
};

/**
 * What every table of an edition leaves out: in a département with a local system, only what its daily files tell is
 * counted. Nothing for an invented lake, which tells of all.
 */
export function couverture(lac: string, edition: Edition): Couverture[] {
  if (existsSync(join(lac, "generation.json"))) return [];
  const jours = joursDe(edition);
  const estLa = (departement: string, jour: string): boolean =>
    existsSync(join(lac, dossierDuMois(jour.slice(0, 7)), `${departement}-${jour}.parquet`));
  return departementsASystemeLocal(edition.date).map((departement) => ({
    departement,
    jours_recus: jours.filter((jour) => estLa(departement, jour)).length,
    jours_attendus: jours.length,
  }));
}
