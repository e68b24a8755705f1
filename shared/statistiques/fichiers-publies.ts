import type { Niveau } from "./catalogue/niveaux.ts";
import type { Partie } from "./catalogue/tableau.ts";

/** What a reader, a browser or a bucket is told of a published file. */
export function typeDe(cle: string): string {
  const types: Readonly<Record<string, string>> = {
    csv: "text/csv; charset=utf-8",
    json: "application/json",
    jsonld: "application/ld+json",
    md: "text/markdown; charset=utf-8",
    parquet: "application/vnd.apache.parquet",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
  return types[cle.slice(cle.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/** An edition never changes; what tells the last one does at each publication. */
export const cacheDe = (cle: string): string =>
  cle.startsWith("editions/") ? "public, max-age=31536000, immutable" : "public, max-age=300";

/** Territories with workbooks of their own: a commune is in those of its département. */
export const AVEC_CLASSEURS: readonly Niveau[] = ["FR", "REG", "DEP", "EPCI"];

/** Workbook of a part for one territory; there is none where no table of the part tells of it. */
export const nomDuClasseur = (
  edition: string,
  { niveau, code }: { niveau: Niveau; code: string },
  partie: Partie,
): string => `sne_${edition}_${niveau.toLowerCase()}${niveau === "FR" ? "" : `_${code}`}_${partie}.xlsx`;
