import type { Demande } from "../../shared/demande/demande.ts";
import { type ActeDAgent, peutAuGuichet } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "./http.ts";
import type { Agent, AgentsStore } from "./stores/agents.ts";
import type { DemandesStore } from "./stores/demandes.ts";

export type PourConnaitre = { agents: AgentsStore };
export type PourOuvrir = PourConnaitre & { demandes: Pick<DemandesStore, "lire"> };

/** The agent who calls. Who has left the guichet is not signed in any more, whatever the session says. */
export async function agentConnecte({ qui, agents }: PourConnaitre & Pick<Appel, "qui">): Promise<Agent> {
  const agent = qui.role === "agent" ? await agents.lire(qui.agent) : undefined;
  if (!agent) throw new Problem("session-absente");
  return agent;
}

/** A demande on which this agent may do this; any other is answered as if there were none. */
export async function demandeDuTerritoire(
  numeroUnique: string,
  acte: ActeDAgent,
  contexte: PourOuvrir & Pick<Appel, "qui">,
): Promise<{ agent: Agent; demande: Demande }> {
  const [agent, demande] = await Promise.all([agentConnecte(contexte), contexte.demandes.lire(numeroUnique)]);
  if (!demande || !peutAuGuichet(agent, acte, demande)) throw new Problem("demande-introuvable");
  return { agent, demande };
}
