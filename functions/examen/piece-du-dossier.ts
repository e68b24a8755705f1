import type { Demande } from "../../shared/demande/demande.ts";
import { type ActeDAgent, objetDe, peutAuGuichet } from "../../shared/droits/agent.ts";
import { estSensible } from "../../shared/pieces/pieces.ts";
import { Problem } from "../../shared/problems.ts";
import { type AgentConnecte, agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel } from "../socle/http.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";

export type PourTrouver = PourConnaitre & {
  demandes: Pick<DemandesStore, "lire">;
  pieces: Pick<PiecesStore, "lire">;
};

/** A piece on which this agent may do this; any other is answered as if there were none. */
export async function pieceDuDossier(
  { numeroUnique, pieceId }: { numeroUnique: string; pieceId: string },
  acte: ActeDAgent,
  contexte: PourTrouver & Appel,
): Promise<{ agent: AgentConnecte; demande: Demande; piece: Piece }> {
  const { demandes, pieces, aujourdhui } = contexte;
  const [agent, demande] = await Promise.all([agentConnecte(contexte), demandes.lire(numeroUnique)]);
  const peut = (fait: ActeDAgent): boolean =>
    demande !== undefined && peutAuGuichet(agent.poste, fait, objetDe(demande), aujourdhui);
  if (!demande || !peut(acte)) throw new Problem("piece-introuvable");
  const piece = await pieces.lire({ dossier: demande.dossier, pieceId });
  const cachee = piece && estSensible(piece.code) && !peut("lire-sensible");
  if (!piece || piece.retireeLe !== undefined || cachee) throw new Problem("piece-introuvable");
  return { agent, demande, piece };
}
