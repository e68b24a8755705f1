import type * as z from "zod/mini";
import type { documentsLisibles } from "../../shared/api/pieces.ts";
import { extensions } from "../../shared/pieces/envoi.ts";
import { Problem } from "../../shared/problems.ts";
import type { FichiersStore } from "./stores/fichiers.ts";
import type { Document, Piece } from "./stores/piece.ts";

export type PourLireLesDocuments = { fichiers: Pick<FichiersStore, "adresseDeLecture"> };

/** What of a piece may be read: the versions that were inspected, and nothing before. */
export function exigerLisible({ jugement }: Piece): readonly Document[] {
  if (jugement?.etat !== "verifiee") throw new Problem("piece-pas-encore-lisible");
  return jugement.documents;
}

// the name on the person's device was never kept
const nomDe = ({ code }: Piece, { type }: Document, rang: number, sur: number): string =>
  `${code.toLowerCase().replaceAll("_", "-")}${sur > 1 ? `-${rang + 1}` : ""}.${extensions[type]}`;

/** Where to read each document of a piece, for a minute. */
export async function documentsDe(
  piece: Piece,
  lisibles: readonly Document[],
  { fichiers, maintenant }: PourLireLesDocuments & { maintenant: Date },
): Promise<z.infer<typeof documentsLisibles>> {
  const documents = lisibles.map(async (document, rang, tous) => ({
    type: document.type,
    taille: document.taille,
    ...(await fichiers.adresseDeLecture(document, nomDe(piece, document, rang, tous.length), maintenant)),
  }));
  return { documents: await Promise.all(documents) };
}
