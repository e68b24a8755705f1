import type { guichet } from "../../shared/api/guichet.ts";
import { estLeMemePoste, posteCourant, postesOuverts, type Titulaire } from "../../shared/droits/postes.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnu, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { Agent, AgentsStore } from "../socle/stores/agents.ts";

function montrerAgent(connu: Agent, aujourdhui: string) {
  const { nom, courriel, certifieJusquAu } = connu;
  const titulaire: Titulaire = connu;
  const poste = posteCourant(titulaire, aujourdhui);
  return {
    nom,
    courriel,
    ...(certifieJusquAu !== undefined && { certifieJusquAu }),
    postes: postesOuverts(titulaire, aujourdhui),
    ...(poste && { poste }),
  };
}

export const lireAgent: Handler<typeof guichet.lireAgent, PourConnaitre> = async (_, contexte) =>
  montrerAgent(await agentConnu(contexte), contexte.aujourdhui);

/** What one chooses is read again at each call: a habilitation that ends takes the post away. */
export const choisirPoste: Handler<typeof guichet.choisirPoste, { agents: AgentsStore }> = async (choix, contexte) => {
  const { agents, aujourdhui } = contexte;
  const connu = await agentConnu(contexte);
  if (!postesOuverts(connu, aujourdhui).some((poste) => estLeMemePoste(poste, choix)))
    throw new Problem("poste-introuvable");
  if (!(await agents.choisirPoste(connu.agent, choix))) throw new Problem("session-absente");
  return montrerAgent({ ...connu, courant: choix }, aujourdhui);
};
