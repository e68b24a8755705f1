import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { dimension, dimensionsPubliees } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { niveaux } from "../../shared/statistiques/catalogue/niveaux.ts";
import { colonnesDeFait } from "../../shared/statistiques/fait.ts";
import { listesDeCodes } from "../../shared/statistiques/modalites-de-fait.ts";
import type { Seuil } from "./delais-depasses.ts";
import { type Base, liste } from "./duckdb.ts";
import { remplir } from "./remplir.ts";
import type { Geographie } from "./territoires.ts";

export const TOTAL = "TOTAL";

const enumerer = (nom: string, codes: Iterable<string>): string =>
  `create type ${nom} as enum (${liste([...new Set(codes)])});`;

/** A list of codes as a type: what it does not hold stops the publication, and a code takes one byte. */
const typesDesFaits = (): string =>
  Object.entries(listesDeCodes)
    .map(([nom, codes]) => enumerer(`t_${nom}`, [...codes.map(({ code }) => code), "NR"]))
    .join("\n");

/** Codes that a cell may carry, months and EPCI included. */
const modalitesPossibles = (mois: readonly string[], geographie: Geographie): string[] => [
  TOTAL,
  "NR",
  "HORS",
  ...Object.keys(dimensionsPubliees).flatMap((nom) => dimension(nom).modalites?.map(({ code }) => code) ?? []),
  ...mois,
  ...Object.keys(dimensionsPubliees),
  ...catalogue.map(({ id }) => id),
  ...geographie.territoires.flatMap(({ niveau, code }) => (niveau === "EPCI" ? [code] : [])),
];

const GEOGRAPHIE = `
  create table appartenances as
  select commune::t_commune as commune, niveau::t_niveau as niveau, code::t_territoire as code from appartenances_dites;
  create table lieux as
  select l.code, l.commune::t_commune as commune, ville.code as ville, coalesce(epci.code::varchar, 'NR')::t_modalite as epci
  from lieux_dits l
  join appartenances ville on ville.commune = l.commune::t_commune and ville.niveau = 'COM'
  left join appartenances epci on epci.commune = l.commune::t_commune and epci.niveau = 'EPCI';
  create table seuils as select commune::t_commune as commune, type, mois::integer as mois from seuils_dits;
  create type t_libelle_de_territoire as enum (select distinct libelle from libelles_dits);
  create table libelles as
  select niveau::t_niveau as niveau, code::t_territoire as code, libelle::t_libelle_de_territoire as libelle
  from libelles_dits;
  drop table libelles_dits;
  drop table appartenances_dites;
  drop table lieux_dits;
  drop table seuils_dits;`;

/** Lays down what does not come from the lake: types, territories, and the months of delay of each commune. */
export async function deposer(
  base: Base,
  { geographie, mois, seuils }: { geographie: Geographie; mois: readonly string[]; seuils: readonly Seuil[] },
): Promise<void> {
  const { territoires, appartenances, communes } = geographie;
  const connues = new Set(communes.map(({ commune }) => commune));
  await remplir(
    base,
    "lieux_dits",
    ["code", "commune"],
    communes.map(({ code, commune }) => [code, commune]),
  );
  await remplir(
    base,
    "appartenances_dites",
    ["commune", "niveau", "code"],
    appartenances.map(({ commune, niveau, code }) => [commune, niveau, code]),
  );
  await remplir(
    base,
    "seuils_dits",
    ["commune", "type", "mois"],
    seuils
      .filter(({ commune }) => connues.has(commune))
      .map(({ commune, type, mois: duree }) => [commune, type, String(duree)]),
  );
  await remplir(
    base,
    "libelles_dits",
    ["niveau", "code", "libelle"],
    territoires.map(({ niveau, code, libelle }) => [niveau, code, libelle]),
  );
  await base.faire(
    [
      typesDesFaits(),
      enumerer(
        "t_tableau",
        catalogue.map(({ id }) => id),
      ),
      enumerer(
        "t_niveau",
        niveaux.map(({ code }) => code),
      ),
      enumerer("t_commune", communes.map(({ commune }) => commune).toSorted()),
      enumerer(
        "t_territoire",
        territoires.map(({ code }) => code),
      ),
      enumerer("t_modalite", modalitesPossibles(mois, geographie)),
      enumerer(
        "t_mesure",
        catalogue.flatMap(({ mesures }) => mesures.map(({ code }) => code)),
      ),
      "create type t_ventilation as enum ('ENS', 'HM', 'MUT');",
      "create type t_statut as enum ('A', 'P', 'R', 'C', 'Z', 'M');",
      GEOGRAPHIE,
    ].join("\n"),
  );
}

export const typeDeColonne = (nom: string): string => {
  const colonne = colonnesDeFait.find((connue) => connue.nom === nom);
  return colonne?.liste ? `t_${colonne.liste}` : "varchar";
};
