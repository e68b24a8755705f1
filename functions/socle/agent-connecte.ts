import type { Demande } from "../../shared/demande/demande.ts";
import { type ActeDAgent, objetDe, type Poste, peutAuGuichet } from "../../shared/droits/agent.ts";
import { posteCourant } from "../../shared/droits/postes.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "./http.ts";
import type { Agent, AgentsStore } from "./stores/agents.ts";
import type { DemandesStore } from "./stores/demandes.ts";

type PourConnaitreQui = { agents: Pick<AgentsStore, "lire"> } & Pick<Appel, "qui">;
export type PourConnaitre = { agents: Pick<AgentsStore, "lire"> };
export type PourOuvrir = PourConnaitre & { demandes: Pick<DemandesStore, "lire"> };

/** Someone of a guichet, habilitated today, and the post where they work now. */
export type AgentConnecte = { agent: string; nom: string; courriel: string; poste: Poste };

/** The person who calls, habilitated or not. Who has left the guichet is not signed in any more. */
export async function agentConnu({ qui, agents }: PourConnaitreQui): Promise<Agent & { agent: string }> {
  const connu = qui.role === "agent" ? await agents.lire(qui.agent) : undefined;
  if (!connu || qui.role !== "agent") throw new Problem("session-absente");
  return { ...connu, agent: qui.agent };
}

/** The agent who calls, in their current post; without a habilitation of today, nothing is shown. */
export async function agentConnecte(
  contexte: PourConnaitre & Pick<Appel, "qui" | "aujourdhui">,
): Promise<AgentConnecte> {
  const { agent, nom, courriel, ...titulaire } = await agentConnu(contexte);
  const poste = posteCourant(titulaire, contexte.aujourdhui);
  if (!poste) throw new Problem("habilitation-absente");
  return { agent, nom, courriel, poste };
}

/** Of these lines, those whose demande this post may see: a post of some communes sees who wishes to live there. */
export async function dansLePerimetre<L extends { numeroUnique: string }>(
  lignes: readonly L[],
  poste: Poste,
  acte: ActeDAgent,
  { demandes, aujourdhui }: Pick<PourOuvrir, "demandes"> & Pick<Appel, "aujourdhui">,
): Promise<L[]> {
  if (poste.communes === undefined) return [...lignes];
  const lues = await Promise.all(
    lignes.map(async (ligne) => ({ ligne, demande: await demandes.lire(ligne.numeroUnique) })),
  );
  return lues
    .filter(({ demande }) => demande !== undefined && peutAuGuichet(poste, acte, objetDe(demande), aujourdhui))
    .map(({ ligne }) => ligne);
}

/** A demande on which this agent may do this; any other is answered as if there were none. */
export async function demandeDuTerritoire(
  numeroUnique: string,
  acte: ActeDAgent,
  contexte: PourOuvrir & Pick<Appel, "qui" | "aujourdhui">,
): Promise<{ agent: AgentConnecte; demande: Demande }> {
  const [agent, demande] = await Promise.all([agentConnecte(contexte), contexte.demandes.lire(numeroUnique)]);
  if (!demande || !peutAuGuichet(agent.poste, acte, objetDe(demande), contexte.aujourdhui))
    throw new Problem("demande-introuvable");
  return { agent, demande };
}
