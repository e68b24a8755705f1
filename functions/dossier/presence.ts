import type { Present, dossiers as routes } from "../../shared/api/dossier.ts";
import { type AgentConnecte, demandeDuTerritoire, type PourOuvrir } from "../socle/agent-connecte.ts";
import { nommerLAgent } from "../socle/agent-nomme.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { PresencesStore } from "../socle/stores/presences.ts";

type Dependances = { presences: PresencesStore };

/** Says that this agent is on the file; gives the others, as one names a colleague. */
export async function signaler(
  numeroUnique: string,
  { agent: sub, nom, poste }: AgentConnecte,
  { presences, maintenant }: Dependances & Pick<Appel, "maintenant">,
): Promise<Present[]> {
  const autres = await presences.signaler(numeroUnique, { sub, nom, guichet: poste.guichet }, maintenant);
  return autres.map(({ nom: autre, guichet, depuisLe }) => ({ nom: nommerLAgent(autre), guichet, depuisLe }));
}

export const signalerPresence: Handler<typeof routes.signalerPresence, Dependances & PourOuvrir> = async (
  { numeroUnique },
  contexte,
) => {
  const { agent, demande } = await demandeDuTerritoire(numeroUnique, "lire-dossier", contexte);
  return { version: demande.version, presents: await signaler(numeroUnique, agent, contexte) };
};
