import type { Demande } from "../../shared/demande/demande.ts";
import { objetDe, type Poste, peutAuGuichet } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { type AgentConnecte, agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel } from "../socle/http.ts";
import { type Decision, ecriture } from "../socle/mouvoir.ts";
import { type Patienter, reessayer, siPassagere } from "../socle/reessayer.ts";
import type { DemandesStore, DossierLu } from "../socle/stores/demandes.ts";
import type { MouvementsStore } from "../socle/stores/mouvements.ts";
import { territoirePris } from "../socle/territoire-pris.ts";

export type PourOuvrirDeux = PourConnaitre & { demandes: Pick<DemandesStore, "lireDossier"> };
export type PourMouvoirDeux = PourOuvrirDeux & {
  demandes: Pick<DemandesStore, "lireDossier" | "lireVerrou">;
  mouvements: Pick<MouvementsStore, "ecrireEnsemble">;
  patienter: Patienter;
};

type Deux = { un: string; autre: string };

/** Two demandes that this agent may compare; when one of them is out of their rights, there is no such pair. */
export async function ouvrirDeux(
  { un, autre }: Deux,
  contexte: PourOuvrirDeux & Pick<Appel, "qui" | "aujourdhui">,
): Promise<{ agent: AgentConnecte; dossiers: [DossierLu, DossierLu] }> {
  const agent = await agentConnecte(contexte);
  const [a, b] = await Promise.all([contexte.demandes.lireDossier(un), contexte.demandes.lireDossier(autre)]);
  const permis = (dossier: DossierLu | undefined): dossier is DossierLu =>
    dossier !== undefined && peutAuGuichet(agent.poste, "juger-doublon", objetDe(dossier.demande), contexte.aujourdhui);
  if (!permis(a) || !permis(b)) throw new Problem("demande-introuvable");
  return { agent, dossiers: [a, b] };
}

/** One thing to each of two demandes, both or neither; gives the first as it stands afterwards. */
export async function mouvoirDeux(
  deux: Deux & { operationId: string },
  decider: (dossiers: [DossierLu, DossierLu], poste: Poste) => Promise<[Decision, Decision]>,
  contexte: PourMouvoirDeux & Appel,
): Promise<Demande> {
  const { maintenant, mouvements, demandes, patienter } = contexte;
  return reessayer(async () => {
    const { agent, dossiers } = await ouvrirDeux(deux, contexte);
    const [a, b] = dossiers;
    const deja = a.evenements.some(
      ({ operationId, acteur }) => operationId === deux.operationId && acteur.role === "agent",
    );
    if (deja) return a.demande;
    if (a.demande.territoire !== b.demande.territoire) throw new Problem("reunion-impossible");
    const { guichet } = agent.poste;
    const acteur = { role: "agent" as const, agent: agent.agent, guichet };
    const commun = { operationId: deux.operationId, acteur, canal: "guichet" as const, guichet };
    const [pourA, pourB] = await decider(dossiers, agent.poste);
    const mouvementA = ecriture(a, pourA, { ...commun, numeroUnique: deux.un }, maintenant);
    const mouvementB = ecriture(b, pourB, { ...commun, numeroUnique: deux.autre }, maintenant);
    const issue = await mouvements.ecrireEnsemble([mouvementA, mouvementB]).catch(siPassagere);
    if (issue === "territoire-pris") throw await territoirePris(mouvementB.apres, demandes);
    return issue === "ecrit" ? mouvementA.apres : undefined;
  }, patienter);
}
