import type { pieces as routes } from "../../shared/api/pieces.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { maPiece, type PourTrouver } from "./ma-piece.ts";

type Dependances = PourTrouver & { pieces: Pick<PiecesStore, "retirer"> };

export const retirerPiece: Handler<typeof routes.retirerPiece, Dependances> = async (entree, contexte) => {
  const { piece } = await maPiece(entree, contexte);
  if (!(await contexte.pieces.retirer(piece, contexte.maintenant.toISOString())))
    throw new Problem("piece-deja-verifiee");
};
