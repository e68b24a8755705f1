import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { ajouterJours } from "../../shared/demande/delais.ts";
import departements from "../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { departementsASystemeLocal } from "../../shared/referentiel/systemes-locaux.ts";
import { debutDeLaPeriode, type Edition } from "../../shared/statistiques/edition.ts";
import { dossierDuMois } from "../../shared/statistiques/fait.ts";
import { libelleDeDate } from "./libelles.ts";

type Jours = { du: string; au: string };

/** Days of the period that the local system of a département has told, of those that it was to tell. */
type SystemeLocal = { departement: string; jours_recus: number; jours_attendus: number; manquants: Jours[] };

/** Of which départements an edition tells, whole or not, and as of which day: each of its tables says it. */
export type Couverture = {
  texte: string;
  /** Where the lake does not tell of all the country. */
  regions?: string[];
  systemes_locaux: SystemeLocal[];
};

const joursDe = (edition: Edition): string[] => {
  const jours: string[] = [];
  for (let jour = debutDeLaPeriode(edition); jour <= edition.date; jour = ajouterJours(jour, 1)) jours.push(jour);
  return jours;
};

/** Days side by side, said as one. */
function enSuites(jours: readonly string[]): Jours[] {
  const suites: Jours[] = [];
  for (const jour of jours) {
    const derniere = suites.at(-1);
    if (derniere && ajouterJours(derniere.au, 1) === jour) derniere.au = jour;
    else suites.push({ du: jour, au: jour });
  }
  return suites;
}

function systemesLocaux(lac: string, edition: Edition): SystemeLocal[] {
  const jours = joursDe(edition);
  const estLa = (departement: string, jour: string): boolean =>
    existsSync(join(lac, dossierDuMois(jour.slice(0, 7)), `${departement}-${jour}.parquet`));
  return departementsASystemeLocal(edition.date).map((departement) => {
    const manquent = jours.filter((jour) => !estLa(departement, jour));
    return {
      departement,
      jours_recus: jours.length - manquent.length,
      jours_attendus: jours.length,
      manquants: enSuites(manquent),
    };
  });
}

const nomDe = (departement: string): string => {
  const nom = departements.find(({ code }) => code === departement)?.nom;
  return nom === undefined ? departement : `${nom} (${departement})`;
};

/** Beyond it, holes are only counted: the manifest has them all. */
const TROUS_DITS = 3;

function direTrous(manquants: readonly Jours[]): string {
  const dits = manquants
    .slice(0, TROUS_DITS)
    .map(({ du, au }) => (du === au ? `le ${libelleDeDate(du)}` : `du ${libelleDeDate(du)} au ${libelleDeDate(au)}`));
  const reste = manquants.length - dits.length;
  return [...dits, ...(reste > 0 ? [`et ${reste} autres fois`] : [])].join(", ");
}

function direLocal({ departement, jours_recus, jours_attendus, manquants }: SystemeLocal): string {
  if (jours_recus === 0) return `${nomDe(departement)} : aucun jour reçu sur ${jours_attendus}`;
  return `${nomDe(departement)} : ${jours_recus} jours reçus sur ${jours_attendus}, manque ${direTrous(manquants)}`;
}

const COMPLETS = "tous les départements, complets";

function direSystemes(systemes: readonly SystemeLocal[]): string {
  const incomplets = systemes.filter(({ manquants }) => manquants.length > 0);
  if (incomplets.length === 0) return COMPLETS;
  return `tous les départements, complets sauf ceux dont le système local n’a pas tout transmis (${incomplets.map(direLocal).join(" ; ")})`;
}

const dire = (quoi: string, { extraction }: Edition): string =>
  `Couverture : ${quoi}, tels que connus au ${libelleDeDate(extraction)}.`;

const generation = z.object({ regions: z._default(z.array(z.string()), []) });

function inventee(carte: string, edition: Edition): Couverture {
  const { regions } = z.parse(generation, JSON.parse(carte));
  const toutes = new Set(departements.map(({ region }) => region));
  if (regions.length === 0 || regions.length === toutes.size)
    return { texte: dire(COMPLETS, edition), systemes_locaux: [] };
  const noms = regions.map((code) => departements.find(({ region }) => region === code)?.nomRegion ?? code);
  return {
    texte: dire(
      `départements ${noms.length > 1 ? "des régions" : "de la région"} ${noms.join(", ")} seulement, complets`,
      edition,
    ),
    regions,
    systemes_locaux: [],
  };
}

/**
 * In a département with a local system, only what its daily files tell is counted. An invented lake tells of all of the
 * régions that it was made for.
 */
export function couverture(lac: string, edition: Edition): Couverture {
  const carte = join(lac, "generation.json");
  if (existsSync(carte)) return inventee(readFileSync(carte, "utf8"), edition);
  const systemes_locaux = systemesLocaux(lac, edition);
  return { texte: dire(direSystemes(systemes_locaux), edition), systemes_locaux };
}
