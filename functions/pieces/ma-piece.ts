import type { Acte } from "../../shared/droits/peut.ts";
import { estSensible } from "../../shared/pieces/pieces.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "../socle/http.ts";
import type { Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { type DossierOuvert, montreLeSensible, ouvrirDossier, type PourOuvrir } from "./dossier-ouvert.ts";

export type PourTrouver = PourOuvrir & { pieces: Pick<PiecesStore, "lire"> };

/** A piece of the person who calls; anyone else's is answered as if there were none. */
export async function maPiece(
  { reference, pieceId }: { reference: string; pieceId: string },
  acte: Acte,
  contexte: PourTrouver & Appel,
): Promise<{ ouvert: DossierOuvert; piece: Piece }> {
  const ouvert = await ouvrirDossier(reference, acte, contexte);
  const piece = ouvert && (await contexte.pieces.lire({ dossier: ouvert.dossier, pieceId }));
  if (!piece || piece.retireeLe !== undefined || (estSensible(piece.code) && !montreLeSensible(ouvert)))
    throw new Problem("piece-introuvable");
  return { ouvert, piece };
}
