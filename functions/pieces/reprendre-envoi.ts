import type { pieces as routes } from "../../shared/api/pieces.ts";
import { envoisDe, type PourEnvoyer, premiereRelance } from "../socle/envois-de-piece.ts";
import type { Handler } from "../socle/http.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { maPiece, type PourTrouver } from "./ma-piece.ts";

type Dependances = PourTrouver & PourEnvoyer & { pieces: Pick<PiecesStore, "reprendre"> };

export const reprendreEnvoi: Handler<typeof routes.reprendreEnvoi, Dependances> = async (entree, contexte) => {
  const { piece } = await maPiece(entree, "donner-piece", contexte);
  const envois = await envoisDe(piece, contexte);
  // the sweep had perhaps given it up
  if (envois.length > 0) await contexte.pieces.reprendre(piece, premiereRelance(contexte.maintenant));
  return { pieceId: piece.pieceId, envois };
};
