import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import departements from "../../shared/referentiel/donnees/departements.json" with { type: "json" };
import type { Edition } from "../../shared/statistiques/edition.ts";
import { combien } from "./combien.ts";
import { fichiersDeFaits } from "./lac.ts";
import { libelleDeDate } from "./libelles.ts";
import { type Jours, type SystemeLocalRecu, systemesLocauxRecus } from "./systemes-locaux-recus.ts";

/** Of which départements an edition tells, whole or not, and as of which day: each of its tables says it. */
export type Couverture = {
  texte: string;
  /** Where the lake does not tell of all the country. */
  regions?: string[];
  systemes_locaux: SystemeLocalRecu[];
};

const nomDe = (departement: string): string => {
  const nom = departements.find(({ code }) => code === departement)?.nom;
  return nom === undefined ? departement : `${nom} (${departement})`;
};

/** Beyond it, holes are only counted: the manifest has them all. */
const TROUS_DITS = 3;

const nombre = new Intl.NumberFormat("fr-FR");

function direTrous(manquants: readonly Jours[]): string {
  const dits = manquants
    .slice(0, TROUS_DITS)
    .map(({ du, au }) => (du === au ? `le ${libelleDeDate(du)}` : `du ${libelleDeDate(du)} au ${libelleDeDate(au)}`));
  const reste = manquants.length - dits.length;
  return [...dits, ...(reste > 0 ? [`et ${combien(reste, "autre fois", "autres fois")}`] : [])].join(", ");
}

function direRecu({ depuis, rien_avant, jours_recus, jours_attendus, manquants }: SystemeLocalRecu): string {
  if (jours_recus === 0) return "aucun jour reçu";
  const avant = `rien avant le ${libelleDeDate(depuis)}`;
  if (manquants.length === 0) return avant;
  const recus = `${combien(jours_recus, "jour reçu", "jours reçus")} sur ${nombre.format(jours_attendus)}`;
  return `${recus}${rien_avant ? `, ${avant}` : ` depuis le ${libelleDeDate(depuis)}`}, manque ${direTrous(manquants)}`;
}

const COMPLETS = "tous les départements, complets";

function direSystemes(systemes: readonly SystemeLocalRecu[]): string {
  const incomplets = systemes.filter(({ manquants, rien_avant }) => manquants.length > 0 || rien_avant);
  if (incomplets.length === 0) return COMPLETS;
  const parPhrase = Map.groupBy(incomplets, direRecu);
  const dits = [...parPhrase].map(
    ([phrase, siens]) => `${siens.map(({ departement }) => nomDe(departement)).join(", ")} : ${phrase}`,
  );
  return `tous les départements, complets sauf ceux dont le système local n’a pas tout transmis (${dits.join(" ; ")})`;
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

/** In a département with a local system, only what its daily files tell is counted. */
export function couvertureDe(fichiers: readonly string[], edition: Edition): Couverture {
  const systemes_locaux = systemesLocauxRecus(fichiers, edition);
  return { texte: dire(direSystemes(systemes_locaux), edition), systemes_locaux };
}

/** Of a lake, by its files; an invented one tells of all of the régions that it was made for. */
export function couverture(lac: string, edition: Edition): Couverture {
  const carte = join(lac, "generation.json");
  if (existsSync(carte)) return inventee(readFileSync(carte, "utf8"), edition);
  return couvertureDe(fichiersDeFaits(lac), edition);
}
