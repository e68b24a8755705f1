import type { Sortie } from "../../shared/api/route.ts";
import type { session } from "../../shared/api/session.ts";
import { Problem } from "../../shared/problems.ts";
import type { Annuaire } from "../socle/annuaire.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Appel } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { AgentsStore } from "../socle/stores/agents.ts";
import type { LimitesStore } from "../socle/stores/limites.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { limites as frequences } from "./limites.ts";
import { montrerSession, nouvelleSession } from "./nouvelle-session.ts";
import { compteDAgent } from "./titulaire.ts";

export type PourUnAgent = {
  annuaire: Annuaire;
  empreinte: Empreinte;
  limites: LimitesStore;
  sessions: SessionsStore;
  agents: AgentsStore;
};
type Contexte = PourUnAgent & Appel;

type Ouverte = Reponse<Sortie<typeof session.repondreAuDefi>>;

/** Each step counts, for the network and for the address, whether it is an agent's or not. */
export async function compterEssaiDAgent(courriel: string, contexte: Contexte): Promise<void> {
  const { empreinte, limites, maintenant, reseau } = contexte;
  const [adresse, origine] = await Promise.all([empreinte("agent", courriel), empreinte("reseau", reseauDe(reseau))]);
  await limites.compter(`agents:${origine}`, frequences.agentsParReseau, maintenant);
  await limites.compter(`agents:${adresse}`, frequences.agentsParAdresse, maintenant);
}

/**
 * The session of someone whom Cognito has recognised, once known to the SNE under the same address:
 * tries counted under another address lead nowhere.
 */
export async function ouvrirAccesDAgent(sub: string, courriel: string, contexte: Contexte): Promise<Ouverte> {
  const agent = await contexte.agents.lire(sub);
  if (agent?.courriel !== courriel) throw new Problem("identifiants-incorrects");
  const titulaire = { role: "agent", compteId: compteDAgent(sub), contact: courriel } as const;
  const { session, cookie } = nouvelleSession(titulaire, contexte);
  await contexte.sessions.enregistrer(session);
  // an account that nobody uses closes
  await contexte.agents.noterConnexion(sub, contexte.aujourdhui);
  return new Reponse({ etape: "ouverte", session: montrerSession(session) }, { cookies: [cookie] });
}
