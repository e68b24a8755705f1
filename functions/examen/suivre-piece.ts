import type { examen as routes } from "../../shared/api/examen.ts";
import type { Handler } from "../socle/http.ts";
import { etatDePiece } from "../socle/stores/piece.ts";
import { type PourTrouver, pieceDuDossier } from "./piece-du-dossier.ts";

/** Where a piece stands, and nothing that it says: reading none, it is written nowhere. */
export const suivrePiece: Handler<typeof routes.suivrePiece, PourTrouver> = async (visee, contexte) => {
  const { piece } = await pieceDuDossier(visee, "changer-dossier", contexte);
  return { etat: etatDePiece(piece) };
};
