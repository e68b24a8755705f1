import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { dossierDuMois } from "../../../shared/statistiques/fait.ts";
import type { Options } from "./options.ts";
import { anneeDe } from "./periodes.ts";
import { demandes } from "./sql-demandes.ts";
import { lignesDuMois, vecu } from "./sql-lignes.ts";
import { stratifier } from "./strates.ts";
import { survivre } from "./survies.ts";
import { creerMenages, creerPlaces, creerStrates } from "./tables.ts";

/** Files of an equal content are equal: rows keep their order, and groups their size. */
const ECRITURE = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880";

export type Progres = (fait: string) => void;

async function nombres(base: DuckDBConnection, requete: string): Promise<number[]> {
  return (await base.runAndReadAll(requete)).getRows().map(([nombre]) => Number(nombre));
}

async function preparer(base: DuckDBConnection, options: Options): Promise<void> {
  const jeunes = await creerMenages(base, options);
  const places = await creerPlaces(base);
  await creerStrates(base, stratifier(survivre(options)), jeunes, options);
  await base.run(`CREATE TABLE naissances AS SELECT n::INTEGER AS naissance, printf('%04d-%02d', n // 12, n % 12 + 1) AS mois
    FROM range(1850 * 12, 2040 * 12) t(n)`);
  for (const requete of demandes(options, places)) await base.run(requete);
}

async function ecrire(base: DuckDBConnection, annee: number, mois: number, ou: string, { graine, sortie }: Options) {
  const dossier = join(sortie, dossierDuMois(ou));
  mkdirSync(dossier, { recursive: true });
  await base.run(`COPY (${lignesDuMois(mois, graine)}) TO '${join(dossier, `genere-${annee}.parquet`)}' (${ECRITURE})`);
}

/** A file for each month of what was learnt; before the flows that are told, one for the whole year, in its last month. */
async function ecrireLAnnee(base: DuckDBConnection, annee: number, options: Options): Promise<number> {
  const derniere = anneeDe(options.fin);
  await base.run(vecu(`${annee}-01-01`, annee === derniere ? options.fin : `${annee}-12-31`));
  if (annee <= derniere - options.annees) await base.run(`UPDATE vecu SET mois = ${annee}12`);
  for (const mois of await nombres(base, "SELECT DISTINCT mois FROM vecu ORDER BY mois"))
    await ecrire(base, annee, mois, `${Math.floor(mois / 100)}-${String(mois % 100).padStart(2, "0")}`, options);
  const [lignes = 0] = await nombres(base, "SELECT count(*) FROM vecu");
  return lignes;
}

/** Invents a country: writes in `sortie` the facts that its demandes would have left in the lake. Gives their number. */
export async function generer(options: Options, dire: Progres): Promise<number> {
  rmSync(join(options.sortie, "faits"), { recursive: true, force: true });
  const instance = await DuckDBInstance.create(":memory:", { preserve_insertion_order: "true" });
  const base = await instance.connect();
  // joins as they are written: the long side is read in its order, whatever its length
  await base.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
  try {
    await preparer(base, options);
    const [premiere = 0] = await nombres(base, "SELECT min(year(depot)) FROM demandes");
    const [combien = 0] = await nombres(base, "SELECT count(*) FROM demandes");
    dire(`${combien} demandes inventées`);
    let lignes = 0;
    for (let annee = premiere; annee <= anneeDe(options.fin); annee += 1) {
      lignes += await ecrireLAnnee(base, annee, options);
      dire(`${annee} : ${lignes} faits`);
    }
    const { demandes: enCours, graine, fin, annees, regions } = options;
    const carte = { simule: true, demandes: enCours, graine, fin, annees, regions, faits: lignes };
    writeFileSync(join(options.sortie, "generation.json"), `${JSON.stringify(carte, null, 2)}\n`);
    return lignes;
  } finally {
    base.closeSync();
    instance.closeSync();
  }
}
