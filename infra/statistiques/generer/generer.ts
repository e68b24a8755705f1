import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ajouterJours, ajouterMois } from "../../../shared/demande/delais.ts";
import { litteral } from "../../../shared/sql.ts";
import { dossierDuMois } from "../../../shared/statistiques/fait.ts";
import { parBrouillon } from "./brouillon.ts";
import type { Options } from "./options.ts";
import { anneeDe } from "./periodes.ts";
import { demandes } from "./sql-demandes.ts";
import { appris, faitsDe } from "./sql-lignes.ts";
import { stratifier } from "./strates.ts";
import { survivre } from "./survies.ts";
import { creerMenages, creerPlaces, creerStrates } from "./tables.ts";

/** Rows keep the order of their table, and groups their size; compressed as the nightly compaction does. */
const ECRITURE = "FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880";

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

/** Months of a year when something may be learnt: a file each; before the flows that are told, one for the whole year. */
function fichiersDe(annee: number, { fin, annees }: Options): { mois: string; debut: string; fin: string }[] {
  const [premier, dernier] = [`${annee}-01-01`, `${annee}-12-31`];
  if (annee <= anneeDe(fin) - annees) return [{ mois: `${annee}-12`, debut: premier, fin: dernier }];
  return Array.from({ length: 12 }, (_, rang) => ajouterMois(premier, rang)).map((debut) => ({
    mois: debut.slice(0, 7),
    debut,
    fin: ajouterJours(ajouterMois(debut, 1), -1),
  }));
}

async function ecrireLAnnee(base: DuckDBConnection, annee: number, options: Options): Promise<number> {
  const { graine, fin, sortie } = options;
  await base.run(appris("appris", { debut: `${annee}-01-01`, fin: `${annee}-12-31`, vecuJusqua: fin }));
  let lignes = 0;
  for (const fichier of fichiersDe(annee, options)) {
    const du = `(SELECT * FROM appris WHERE connu BETWEEN DATE '${fichier.debut}' AND DATE '${fichier.fin}')`;
    const [combien = 0] = await nombres(base, `SELECT count(*) FROM ${du}`);
    if (combien === 0) continue;
    const dossier = join(sortie, dossierDuMois(fichier.mois));
    mkdirSync(dossier, { recursive: true });
    const vers = litteral(join(dossier, `genere-${annee}.parquet`));
    await base.run(`COPY (${faitsDe(du, graine)}) TO ${vers} (${ECRITURE})`);
    lignes += combien;
  }
  return lignes;
}

/** Years side by side, each by a connection that takes the next one: a short file does not keep two cores busy. */
async function ecrireLesAnnees(
  connexions: readonly DuckDBConnection[],
  premiere: number,
  options: Options,
  dire: Progres,
): Promise<number> {
  // the last days are learnt in the month that follows, which may be of another year
  const derniere = anneeDe(ajouterMois(options.fin, 1));
  const annees = Array.from({ length: derniere - premiere + 1 }, (_, rang) => premiere + rang);
  let lignes = 0;
  const suivre = async (connexion: DuckDBConnection): Promise<void> => {
    for (let annee = annees.pop(); annee !== undefined; annee = annees.pop()) {
      const siennes = await ecrireLAnnee(connexion, annee, options);
      lignes += siennes;
      dire(`${annee} : ${lignes} faits`);
    }
  };
  const arreter = (faute: unknown): never => {
    annees.length = 0;
    throw faute;
  };
  // a connection that is closed while something runs on another never ends: whatever stops one, all are waited for
  const faites = await Promise.allSettled(connexions.map((une) => suivre(une).catch(arreter)));
  for (const faite of faites) if (faite.status === "rejected") throw faite.reason;
  return lignes;
}

/** Invents a country: writes in `sortie` the facts that its demandes would have left in the lake. Gives their number. */
export const generer = (options: Options, dire: Progres): Promise<number> =>
  parBrouillon(options.sortie, (brouillon) => ecrireLeLac({ ...options, sortie: brouillon }, dire));

async function ecrireLeLac(options: Options, dire: Progres): Promise<number> {
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
