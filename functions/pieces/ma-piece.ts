import { Problem } from "../../shared/problems.ts";
import type { Appel } from "../socle/http.ts";
import type { Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { type DossierOuvert, ouvrirDossier, type PourOuvrir } from "./dossier-ouvert.ts";

export type PourTrouver = PourOuvrir & { pieces: Pick<PiecesStore, "lire"> };

/** A piece of the person who calls; anyone else's is answered as if there were none. */
export async function maPiece(
  { reference, pieceId }: { reference: string; pieceId: string },
  contexte: PourTrouver & Appel,
): Promise<{ ouvert: DossierOuvert; piece: Piece }> {
  const ouvert = await ouvrirDossier(reference, contexte);
  const piece = ouvert && (await contexte.pieces.lire({ dossier: ouvert.dossier, pieceId }));
  if (!piece || piece.retireeLe !== undefined) throw new Problem("piece-introuvable");
  return { ouvert, piece };
}
