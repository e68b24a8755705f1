import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { joursEntre } from "../../../shared/demande/delais.ts";
import { colonnesDeFait } from "../../../shared/statistiques/fait.ts";
import { listeDeColonne } from "./colonnes.ts";
import { composerLesJeux, type Jeu, jeux } from "./menages.ts";
import type { Options } from "./options.ts";
import { anneeDe, anneesEntre } from "./periodes.ts";
import type { Strate } from "./strates.ts";
import { chargerTerritoires } from "./territoires.ts";

type Valeur = string | number | null;

function ajouter(lignes: DuckDBAppender, valeur: Valeur): void {
  if (valeur === null) lignes.appendNull();
  else if (typeof valeur === "number") lignes.appendDouble(valeur);
  else lignes.appendVarchar(valeur);
}

/** Rows in a new table; its types read what is written as text or as a number. */
async function remplir(
  base: DuckDBConnection,
  table: string,
  colonnes: string,
  lignes: readonly (readonly Valeur[])[],
) {
  await base.run(`CREATE TABLE ${table} (${colonnes})`);
  const ajout = await base.createAppender(table);
  for (const ligne of lignes) {
    for (const valeur of ligne) ajouter(ajout, valeur);
    ajout.endRow();
  }
  ajout.closeSync();
}

/** Coded columns as enumerations, which DuckDB holds by number. */
export async function creerMenages(
  base: DuckDBConnection,
  { graine, menages: combien }: Options,
): Promise<Readonly<Record<Jeu, number>>> {
  const { menages, jeunes } = composerLesJeux(graine, combien);
  const colonnes = Object.keys(menages[0] ?? {});
  const codees = [...colonnes, ...colonnesDeFait.map(({ nom }) => nom)];
  for (const [nom, codes] of new Map(codees.flatMap((colonne) => listeDeColonne(colonne))))
    await base.run(`CREATE TYPE e_${nom} AS ENUM (${codes.map((code) => `'${code}'`).join(",")})`);
  const types = colonnes.map((colonne) => {
    const [liste] = listeDeColonne(colonne);
    return `${colonne} ${liste ? `e_${liste[0]}` : "INTEGER"}`;
  });
  const lignes = menages.map((menage, rang) => [rang, ...colonnes.map((nom) => menage[nom] || null)]);
  await remplir(base, "menages", `menage INTEGER, ${types.join(",")}`, lignes);
  return jeunes;
}

/** A row for each place where one may live or wish to: the commune that has it, and the runs that it is in. */
export async function creerPlaces(base: DuckDBConnection): Promise<number> {
  const { communes } = chargerTerritoires();
  await base.run(`CREATE TYPE e_source AS ENUM ('SNE')`);
  await base.run(
    `CREATE TYPE e_territoire AS ENUM (${[...new Set(communes.map(({ territoire }) => `'${territoire}'`))].join(",")})`,
  );
  const codes = communes.map(({ code }) => code).toSorted();
  await base.run(`CREATE TYPE e_commune AS ENUM (${codes.map((code) => `'${code}'`).join(",")})`);
  await remplir(
    base,
    "communes",
    `commune INTEGER, code e_commune, territoire e_territoire, q1 INTEGER, q2 INTEGER, q3 INTEGER, com_d INTEGER, com_n INTEGER,
     epci_d INTEGER, epci_n INTEGER, dep_d INTEGER, dep_n INTEGER, reg_d INTEGER, reg_n INTEGER`,
    communes.map(({ code, territoire, seuils, places, epci, dep, reg }, rang) => [
      ...[rang, code, territoire, seuils[0] ?? null, seuils[1] ?? null, seuils[2] ?? null],
      ...[places, epci, dep, reg].flatMap((plage) => [plage.debut, plage.places]),
    ]),
  );
  await base.run(
    `CREATE TABLE places AS SELECT unnest(range(com_d, com_d + com_n))::INTEGER AS place, communes.* FROM communes`,
  );
  // two more communes of the same EPCI, or of the same département for a commune alone
  await base.run(`CREATE TABLE voeux AS
    WITH tires AS (SELECT c.commune, v.v AS variante, c.code,
        CASE WHEN epci_n > com_n THEN epci_d + (hash(c.commune, v.v, 1) % epci_n)::INTEGER
          ELSE dep_d + (hash(c.commune, v.v, 1) % dep_n)::INTEGER END AS p1,
        dep_d + (hash(c.commune, v.v, 2) % dep_n)::INTEGER AS p2
      FROM communes c, (SELECT unnest(range(4))::INTEGER AS v) v)
    SELECT t.commune, t.variante,
      CASE t.variante WHEN 0 THEN [t.code] WHEN 1 THEN list_distinct([t.code, a.code]) ELSE list_distinct([t.code, a.code, b.code]) END AS tirees
    FROM tires t JOIN places a ON a.place = t.p1 JOIN places b ON b.place = t.p2 ORDER BY t.commune, t.variante`);
  // `list_distinct` keeps no order
  await base.run(`CREATE TABLE souhaits AS SELECT v.commune, variante,
    list_prepend(c.code, list_sort(list_filter(tirees, lambda x: x <> c.code))) AS communes
    FROM voeux v JOIN communes c USING (commune) ORDER BY v.commune, variante`);
  return communes.reduce((total, { places }) => total + places.places, 0);
}

const jeuDe = ({ issue, region }: Strate): Jeu => {
  if (issue === "A") return "A";
  const ou = region === "11" ? "idf" : "ailleurs";
  return issue === "R" ? `R-${ou}` : `V-${ou}`;
};

/** Filed since five years or more when they leave, or at the end. */
const estLongue = ({ depot, sortie }: Strate, fin: string): boolean =>
  anneesEntre(depot.fin, sortie?.debut ?? fin) >= 5;

/** Share of each deck whose wait is long: the young are not among them. */
function partsDesLongues(strates: readonly Strate[], fin: string): Map<Jeu, number> {
  const comptes = new Map<Jeu, { longues: number; toutes: number }>();
  for (const strate of strates) {
    const compte = comptes.get(jeuDe(strate)) ?? { longues: 0, toutes: 0 };
    compte.toutes += strate.nombre;
    if (estLongue(strate, fin)) compte.longues += strate.nombre;
    comptes.set(jeuDe(strate), compte);
  }
  return new Map([...comptes].map(([jeu, { longues, toutes }]) => [jeu, longues / toutes]));
}

/** Days when a stratum may have been filed, so that there is time to leave, and to fall at an anniversary. */
function joursDeDepot({ issue, depot, sortie }: Strate): { debut: string; jours: number; queue: number } {
  const tous = joursEntre(depot.debut, depot.fin) + 1;
  if (!sortie) return { debut: depot.debut, jours: tous, queue: 0 };
  if (sortie.debut === depot.debut) return { debut: depot.debut, jours: Math.max(1, tous - 36), queue: 0 };
  const ecart = anneeDe(sortie.debut) - anneeDe(depot.debut);
  if (issue !== "R") return { debut: depot.debut, jours: tous, queue: 0 };
  // who did not renew leaves 41 days after an anniversary at most, within the period
  const bout = joursEntre(sortie.fin, `${sortie.fin.slice(0, 4)}-12-31`);
  if (ecart === 1 || bout > 0) return { debut: depot.debut, jours: Math.max(1, tous - 41 - bout), queue: 0 };
  return { debut: depot.debut, jours: tous, queue: ecart === 2 ? 300 : 0 };
}

export async function creerStrates(
  base: DuckDBConnection,
  strates: readonly Strate[],
  jeunes: Readonly<Record<Jeu, number>>,
  { fin, menages }: Options,
): Promise<void> {
  await base.run("CREATE TYPE e_issue AS ENUM ('A', 'R', 'V', 'P')");
  const plages = new Map(chargerTerritoires().departements.map(({ code, plage }) => [code, plage]));
  const longues = partsDesLongues(strates, fin);
  await remplir(
    base,
    "strates",
    `strate INTEGER, nombre INTEGER, issue e_issue, d0 DATE, jours INTEGER, d1 DATE, queue INTEGER, s0 DATE, s1 DATE,
     dep_d INTEGER, dep_n INTEGER, jeu INTEGER, jeunes INTEGER, q_jeunes DOUBLE`,
    strates.map((strate, rang) => {
      const jeu = jeuDe(strate);
      const { debut, jours, queue } = joursDeDepot(strate);
      const { debut: d = 0, places = 1 } = plages.get(strate.departement) ?? {};
      const q = estLongue(strate, fin) ? 0 : Math.min(1, jeunes[jeu] / menages / (1 - (longues.get(jeu) ?? 0)));
      return [
        ...[rang, strate.nombre, strate.issue, debut, jours, strate.depot.fin, queue],
        ...[strate.sortie?.debut ?? null, strate.sortie?.fin ?? null, d, places],
        ...[jeux.indexOf(jeu) * menages, jeunes[jeu], q],
      ];
    }),
  );
}
