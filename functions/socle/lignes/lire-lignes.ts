import {
  type AsyncBuffer,
  type ParquetQueryFilter,
  parquetMetadataAsync,
  parquetReadObjects,
  rowIndex,
} from "hyparquet";
import type {
  ColonneFiltrable,
  ColonnePubliee,
  LignePubliee,
  Valeur,
} from "../../../shared/statistiques/ligne-publiee.ts";
import { decompresseurs as compressors } from "../zstd.ts";
import type { Lieux } from "./dans-le-departement.ts";

/** Past this many bytes read from the file, a page stops where it is. */
export const OCTETS_PAR_PAGE = 4 * 1024 * 1024;

/** Rows read at once: a row group is never larger. */
const PAS = 100_000;

export type Filtres = Partial<Record<ColonneFiltrable, readonly string[]>>;

export type Lecture = {
  filtres: Filtres;
  /** Places, any of which answers. */
  lieux?: readonly Lieux[] | undefined;
  colonnes: readonly ColonnePubliee[];
  /** Rank of the row to begin with. */
  depuis: number;
  /** At most so many rows. */
  taille: number;
};

/** `suite`: rank of the row that follows, when some are left to look at. */
export type PageLue = { lignes: LignePubliee[]; suite?: number };

function enValeur(lue: unknown): Valeur {
  if (lue === null || lue === undefined) return null;
  if (lue instanceof Date) return lue.toISOString().slice(0, 10);
  if (typeof lue === "bigint") return Number(lue);
  return typeof lue === "number" ? lue : String(lue);
}

/** The same file, and how many bytes were asked of it. */
function compte(fichier: AsyncBuffer): AsyncBuffer & { lus: () => number } {
  let lus = 0;
  return {
    byteLength: fichier.byteLength,
    slice(debut, fin = fichier.byteLength) {
      lus += fin - debut;
      return fichier.slice(debut, fin);
    },
    lus: () => lus,
  };
}

/** No code has a letter that comes after this one. */
const APRES = "~";

const enCodes = (lieux: Lieux) =>
  "codes" in lieux ? { $in: [...lieux.codes] } : { $gte: lieux.debut, $lt: `${lieux.debut}${APRES}` };

function enFiltre(filtres: Filtres, lieux: readonly Lieux[] | undefined): ParquetQueryFilter {
  const parCode = Object.entries(filtres).map(([colonne, parmi]) => ({ [colonne]: { $in: [...parmi] } }));
  const parPlace = lieux?.map((lieu) => ({ niveau: { $in: [...lieu.niveaux] }, code_territoire: enCodes(lieu) }));
  return { $and: [...parCode, ...(parPlace ? [{ $or: parPlace }] : [])] };
}

/**
 * Rows of a published file that answer, in its order. Groups of rows that hold none of the codes are skipped without
 * being read; what is read is bounded, and nothing is added up: a sum over hidden cells is not a number.
 */
export async function lireLignes(fichier: AsyncBuffer, lecture: Lecture): Promise<PageLue> {
  const { filtres, lieux, colonnes, depuis, taille } = lecture;
  const file = compte(fichier);
  const metadata = await parquetMetadataAsync(file);
  const total = Number(metadata.num_rows);
  const filter = enFiltre(filtres, lieux);
  const lignes: LignePubliee[] = [];
  let debut = depuis;
  while (debut < total && lignes.length < taille && file.lus() < OCTETS_PAR_PAGE) {
    const rowEnd = Math.min(total, debut + PAS);
    const lues = await parquetReadObjects({
      file,
      metadata,
      filter,
      columns: [...colonnes],
      rowStart: debut,
      rowEnd,
      includeRowIndex: true,
      compressors,
    });
    const prises = lues.slice(0, taille - lignes.length);
    for (const lue of prises)
      lignes.push(Object.fromEntries(colonnes.map((colonne) => [colonne, enValeur(lue[colonne])])));
    debut = prises.length < lues.length ? Number(prises.at(-1)?.[rowIndex]) + 1 : rowEnd;
  }
  return { lignes, ...(debut < total && { suite: debut }) };
}
