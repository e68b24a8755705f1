import type { pieces as routes } from "../../shared/api/pieces.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { consignerPour, type PourConsigner } from "./consigner-pour.ts";
import { maPiece, type PourTrouver } from "./ma-piece.ts";

type Dependances = PourTrouver & PourConsigner & { pieces: Pick<PiecesStore, "retirer"> };

export const retirerPiece: Handler<typeof routes.retirerPiece, Dependances> = async (entree, contexte) => {
  const { ouvert, piece } = await maPiece(entree, "retirer-piece", contexte);
  if (!(await contexte.pieces.retirer(piece, contexte.maintenant.toISOString())))
    throw new Problem("piece-deja-verifiee");
  await consignerPour(ouvert, { acte: "retirer-piece", piece: piece.code }, contexte);
};
