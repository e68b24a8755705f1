import { parquetReadObjects } from "hyparquet";
import { ByteWriter, parquetWrite } from "hyparquet-writer";
import * as z from "zod/mini";
import { colonnesDeFait, type Fait, fait } from "../../shared/statistiques/fait.ts";
import { compresseurs, decompresseurs } from "./zstd.ts";

type SchemaElement = NonNullable<Parameters<typeof parquetWrite>[0]["schema"]>[number];
type Sql = (typeof colonnesDeFait)[number]["sql"];

const texte = { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" } as const;

const enSchema = (name: string, sql: Sql): SchemaElement[] => {
  if (sql === "DATE") return [{ name, type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" }];
  if (sql === "INTEGER") return [{ name, type: "INT32", repetition_type: "OPTIONAL" }];
  if (sql === "VARCHAR") return [{ name, ...texte }];
  return [
    { name, repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", ...texte },
  ];
};

const schema: SchemaElement[] = [
  { name: "root", num_children: colonnesDeFait.length },
  ...colonnesDeFait.flatMap(({ nom, sql }) => enSchema(nom, sql)),
];

const parColonne = (faits: readonly Fait[]) => {
  const lignes: Record<string, unknown>[] = faits.map((un) => ({ ...un }));
  return colonnesDeFait.map(({ nom: name, sql }) => ({
    name,
    data: lignes.map(({ [name]: valeur }) =>
      sql === "DATE" && typeof valeur === "string" ? new Date(valeur) : valeur,
    ),
  }));
};

const parVersion = (a: Fait, b: Fait): number =>
  a.fait_id === b.fait_id ? a.version - b.version : a.fait_id < b.fait_id ? -1 : 1;

/** Rows as a file of the lake: the same rows make the same bytes, whatever their order. */
export function ecrireFaits(faits: readonly Fait[]): Uint8Array {
  const writer = new ByteWriter();
  const columnData = parColonne(faits.toSorted(parVersion));
  parquetWrite({ writer, schema, columnData, codec: "ZSTD", compressors: compresseurs });
  return new Uint8Array(writer.getBuffer());
}

const enLigne = (lue: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(lue).map(([nom, valeur]) => [
      nom,
      valeur instanceof Date ? valeur.toISOString().slice(0, 10) : (valeur ?? null),
    ]),
  );

/** Rows of a file of the lake; throws where it is no such file, or where a row is not a fact. */
export async function lireFaits(octets: Uint8Array): Promise<Fait[]> {
  const lignes = await parquetReadObjects({ file: Uint8Array.from(octets).buffer, compressors: decompresseurs });
  return lignes.map((ligne) => z.parse(fait, enLigne(ligne)));
}
