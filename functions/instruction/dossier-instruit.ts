import type { Demande } from "../../shared/demande/demande.ts";
import { type ActeDAgent, objetDe, peutAuGuichet } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { type AgentConnecte, agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel } from "../socle/http.ts";
import type { DemandesStore, DossierLu } from "../socle/stores/demandes.ts";

export type PourOuvrir = PourConnaitre & { demandes: Pick<DemandesStore, "lireDossier"> };

/** The whole file of a demande on which this agent may do this; any other is answered as if there were none. */
export async function dossierDuTerritoire(
  numeroUnique: string,
  acte: ActeDAgent,
  contexte: PourOuvrir & Appel,
): Promise<{ agent: AgentConnecte; dossier: DossierLu; permet: (autre: ActeDAgent) => boolean }> {
  const [agent, dossier] = await Promise.all([agentConnecte(contexte), contexte.demandes.lireDossier(numeroUnique)]);
  const sur = (demande: Demande, autre: ActeDAgent): boolean =>
    peutAuGuichet(agent.poste, autre, objetDe(demande), contexte.aujourdhui);
  if (!dossier || !sur(dossier.demande, acte)) throw new Problem("demande-introuvable");
  return { agent, dossier, permet: (autre) => sur(dossier.demande, autre) };
}
