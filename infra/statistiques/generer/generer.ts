import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { dossierDuMois } from "../../../shared/statistiques/fait.ts";
import type { Options } from "./options.ts";
import { anneeDe } from "./periodes.ts";
import { demandes } from "./sql-demandes.ts";
import { faitsDe, vecu } from "./sql-lignes.ts";
import { stratifier } from "./strates.ts";
import { survivre } from "./survies.ts";
import { creerMenages, creerPlaces, creerStrates } from "./tables.ts";

/** Rows keep the order of their table, and groups their size. */
const ECRITURE = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880";

export type Progres = (fait: string) => void;

async function nombres(base: DuckDBConnection, requete: string): Promise<number[]> {
  return (await base.runAndReadAll(requete)).getRows().map(([nombre]) => Number(nombre));
}

const moisDit = (rang: number): string =>
  `${String(Math.floor(rang / 12)).padStart(4, "0")}-${String((rang % 12) + 1).padStart(2, "0")}`;

async function preparer(base: DuckDBConnection, options: Options): Promise<void> {
  const jeunes = await creerMenages(base, options);
  const places = await creerPlaces(base);
  await creerStrates(base, stratifier(survivre(options)), jeunes, options);
  const mois = Array.from({ length: (2040 - 1850) * 12 }, (_, rang) => `'${moisDit(1850 * 12 + rang)}'`);
  await base.run(`CREATE TYPE e_mois AS ENUM (${mois.join(",")})`);
  await base.run(`CREATE TABLE naissances AS SELECT n::INTEGER AS naissance, printf('%04d-%02d', n // 12, n % 12 + 1)::e_mois AS mois
    FROM range(1850 * 12, 2040 * 12) t(n)`);
  for (const requete of demandes(options, places)) await base.run(requete);
}

type Ecriture = { annee: number; nom: string; mois: number; ou: string };

async function ecrire(base: DuckDBConnection, { annee, nom, mois, ou }: Ecriture, { graine, sortie }: Options) {
  const dossier = join(sortie, dossierDuMois(ou));
  mkdirSync(dossier, { recursive: true });
  const vers = join(dossier, `genere-${annee}.parquet`);
  // a month of its own: lines picked from a year come by handfuls, and each handful costs as much as two thousand
  await base.run(`CREATE OR REPLACE TEMP TABLE du_mois AS SELECT * FROM ${nom} WHERE mois = ${mois}`);
  await base.run(`COPY (${faitsDe("du_mois", graine)}) TO '${vers}' (${ECRITURE})`);
}

/** A file for each month of what was learnt; before the flows that are told, one for the whole year, in its last month. */
async function ecrireLAnnee(base: DuckDBConnection, annee: number, options: Options): Promise<number> {
  const derniere = anneeDe(options.fin);
  const nom = `vecu_${annee}`;
  await base.run(vecu(nom, `${annee}-01-01`, annee === derniere ? options.fin : `${annee}-12-31`));
  if (annee <= derniere - options.annees) await base.run(`UPDATE ${nom} SET mois = ${annee}12`);
  for (const mois of await nombres(base, `SELECT DISTINCT mois FROM ${nom} ORDER BY mois`)) {
    const ou = `${Math.floor(mois / 100)}-${String(mois % 100).padStart(2, "0")}`;
    await ecrire(base, { annee, nom, mois, ou }, options);
  }
  const [combien = 0] = await nombres(base, `SELECT count(*) FROM ${nom}`);
  await base.run(`DROP TABLE ${nom}`);
  return combien;
}

/** Years side by side, each by a connection that takes the next one: a short file does not keep two cores busy. */
async function ecrireLesAnnees(
  connexions: readonly DuckDBConnection[],
  premiere: number,
  options: Options,
  dire: Progres,
): Promise<number> {
  const annees = Array.from({ length: anneeDe(options.fin) - premiere + 1 }, (_, rang) => premiere + rang);
  let lignes = 0;
  await Promise.all(
    connexions.map(async (connexion) => {
      for (let annee = annees.pop(); annee !== undefined; annee = annees.pop()) {
        const siennes = await ecrireLAnnee(connexion, annee, options);
        lignes += siennes;
        dire(`${annee} : ${lignes} faits`);
      }
    }),
  );
  return lignes;
}

/** Invents a country: writes in `sortie` the facts that its demandes would have left in the lake. Gives their number. */
export async function generer(options: Options, dire: Progres): Promise<number> {
  rmSync(join(options.sortie, "faits"), { recursive: true, force: true });
  const instance = await DuckDBInstance.create(":memory:", {
    preserve_insertion_order: "true",
    threads: String(options.coeurs),
  });
  const connexions = await Promise.all(Array.from({ length: options.coeurs }, () => instance.connect()));
  const [base] = connexions;
  if (!base) throw new Error("no connection");
  try {
    // joins as they are written: the long side is read in its order, whatever its length
    for (const connexion of connexions)
      await connexion.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    await preparer(base, options);
    const [premiere = 0] = await nombres(base, "SELECT min(year(depot)) FROM demandes");
    const [combien = 0] = await nombres(base, "SELECT count(*) FROM demandes");
    dire(`${combien} demandes inventées`);
    const lignes = await ecrireLesAnnees(connexions, premiere, options, dire);
    const { demandes: enCours, graine, fin, annees, regions } = options;
    const carte = { simule: true, demandes: enCours, graine, fin, annees, regions, faits: lignes };
    writeFileSync(join(options.sortie, "generation.json"), `${JSON.stringify(carte, null, 2)}\n`);
    return lignes;
  } finally {
    for (const connexion of connexions) connexion.closeSync();
    instance.closeSync();
  }
}
