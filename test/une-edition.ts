import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DuckDBInstance } from "@duckdb/node-api";
import { type ColonnePubliee, colonnesPubliees, type LignePubliee } from "../shared/statistiques/ligne-publiee.ts";
import type { Systeme } from "./engines.ts";
import { LIGNES_D_ATTENTE } from "./une-attente.ts";

/** Stock by seniority of two régions and two départements, at 31 December 2022; one cell is secret. */
const LIGNES = `
  select '2023-01' as edition, date '2022-12-31' as date_reference, null::date as periode_debut, 'A' as frequence,
    'TAB03-01' as tableau, 'PS' as population, niveau, code_territoire, libelle as libelle_territoire, 2026 as cog,
    'anciennete' as dimension_1, modalite as modalite_1, modalite as libelle_1,
    null::varchar as dimension_2, null::varchar as modalite_2, null::varchar as libelle_2,
    null::varchar as dimension_3, null::varchar as modalite_3, null::varchar as libelle_3,
    'ENS' as mutation, 'nb_demandes' as mesure,
    if(code_territoire = '48' and modalite = 'GE10', null, rang * 1000 + age) as valeur,
    if(code_territoire = '48' and modalite = 'GE10', 'C', 'A') as statut, 'demandes' as unite
  from (values ('DEP', '48', 'Lozère', 1), ('DEP', '75', 'Paris', 2),
    ('REG', '11', 'Île-de-France', 3), ('REG', '76', 'Occitanie', 4)) as t(niveau, code_territoire, libelle, rang)
  cross join (values ('LT1', 1), ('1_2', 2), ('GE10', 3), ('TOTAL', 6)) as a(modalite, age)
  order by niveau, code_territoire, age`;

async function enParquet(requete: string): Promise<Buffer> {
  const dossier = mkdtempSync(join(tmpdir(), "sne-edition-"));
  const fichier = join(dossier, "t.parquet");
  const base = await (await DuckDBInstance.create()).connect();
  try {
    await base.run(`copy (${requete}) to '${fichier}' (format parquet, compression zstd)`);
    return readFileSync(fichier);
  } finally {
    base.closeSync();
    rmSync(dossier, { recursive: true });
  }
}

const TYPES: Partial<Record<ColonnePubliee, string>> = {
  date_reference: "date",
  periode_debut: "date",
  cog: "integer",
  valeur: "double",
};

/** The same rows, as the published files hold them. */
async function lignesEnParquet(lignes: readonly LignePubliee[]): Promise<Buffer> {
  const dossier = mkdtempSync(join(tmpdir(), "sne-lignes-"));
  const fichier = join(dossier, "t.json");
  try {
    writeFileSync(fichier, JSON.stringify(lignes));
    const colonnes = colonnesPubliees.map((nom) => `${nom}: '${TYPES[nom] ?? "varchar"}'`).join(", ");
    return await enParquet(`select * from read_json('${fichier}', format = 'array', columns = {${colonnes}})`);
  } finally {
    rmSync(dossier, { recursive: true });
  }
}

export const COUVERTURE = "Couverture : tous les départements, sauf la Lozère (48), dont il manque le 3 décembre 2022.";

/** Publishes the edition of January 2023, with the waiting times, as a publication leaves it. */
async function deposer(systeme: Systeme, version: string, contenus: ReadonlyMap<string, Buffer>): Promise<void> {
  const Bucket = systeme.environnement("statistiques").SEAU_PUBLICATION;
  const s3 = systeme.surHorloge(new S3Client({ ...systeme.exploitant, forcePathStyle: true }));
  const quelle = { edition: "2023-01", version, date_reference: "2022-12-31" };
  const manifeste = {
    ...quelle,
    ...{ date_extraction: "2023-01-30", annuelle: true, mention: "Données simulées" },
    couverture: { texte: COUVERTURE },
  };
  const dossier = `editions/2023-01/${version}`;
  const fichiers: [string, Buffer | string][] = [
    ...[...contenus].map(([nom, octets]): [string, Buffer] => [`${dossier}/${nom}.parquet`, octets]),
    [`${dossier}/attente/attente.parquet`, await enParquet(LIGNES_D_ATTENTE)],
    [`${dossier}/manifest.json`, JSON.stringify(manifeste)],
    ["derniere/edition.json", JSON.stringify({ ...quelle, chemin: `${dossier}/` })],
  ];
  for (const [Key, Body] of fichiers) await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
}

/** With these rows in each table. */
export async function deposerUneEdition(
  systeme: Systeme,
  version: string,
  tableaux: ReadonlyMap<string, readonly LignePubliee[]>,
): Promise<void> {
  const fichiers = new Map<string, Buffer>();
  for (const [id, lignes] of tableaux) fichiers.set(`tidy/${id}`, await lignesEnParquet(lignes));
  await deposer(systeme, version, fichiers);
}

/** With one table. */
export const publierUneEdition = async (systeme: Systeme, version = "1.0.0"): Promise<void> =>
  deposer(systeme, version, new Map([["tidy/TAB03-01", await enParquet(LIGNES)]]));
