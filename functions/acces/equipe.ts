import { dansUnAn, rolesADonner, sansCeGuichet } from "../../shared/acces/compte.ts";
import type { Equipe, accesEquipe as routes } from "../../shared/api/acces-equipe.ts";
import { peutDansSonTerritoire, type RoleDAgent } from "../../shared/droits/agent.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { type AgentConnecte, agentConnecte } from "../socle/agent-connecte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { Agent } from "../socle/stores/agents.ts";
import type { InscriptionsStore, Inscrit } from "../socle/stores/inscriptions.ts";
import { type PourNommer, preparer, prevenir } from "./nommer.ts";

export type PourLEquipe = PourNommer & { inscriptions: InscriptionsStore };
type Contexte = PourLEquipe & Appel;

type Ouverte = { moi: AgentConnecte; guichet: Inscrit; roles: RoleDAgent[] };

/** A guichet that the one who calls holds; any other is answered as if there were none. */
async function tenu(code: string, contexte: Contexte): Promise<Ouverte> {
  const moi = await agentConnecte(contexte);
  const permis = peutDansSonTerritoire(moi.poste, "administrer-equipe", contexte.aujourdhui);
  const guichet = permis ? await contexte.inscriptions.lire(code) : undefined;
  const roles = guichet ? rolesADonner(moi.poste, guichet) : [];
  if (!guichet || roles.length === 0) throw new Problem("guichet-introuvable");
  return { moi, guichet, roles };
}

async function montrer({ guichet, roles }: Ouverte, { agents }: Contexte): Promise<Equipe> {
  const equipe = await agents.listerEquipe(guichet.code);
  return {
    guichet: guichet.code,
    nom: guichet.nom,
    // a gestionnaire is named for a territory, not in a team
    roles: roles.filter((role) => role !== "gestionnaire-territorial"),
    agents: equipe.map(({ agent: agentId, nom, courriel, certifieJusquAu, derniereConnexionLe, postes }) => ({
      agentId,
      nom,
      courriel,
      ...(certifieJusquAu !== undefined && { certifieJusquAu }),
      ...(derniereConnexionLe !== undefined && { derniereConnexionLe }),
      postes: postes.filter((poste) => poste.guichet === guichet.code),
    })),
  };
}

async function membre(agentId: string, { guichet, roles }: Ouverte, { agents }: Contexte): Promise<Agent> {
  const lu = await agents.lire(agentId);
  const sien = lu?.postes.some((poste) => poste.guichet === guichet.code && roles.includes(poste.role));
  if (!lu || !sien) throw new Problem("agent-introuvable");
  return lu;
}

/** Whatever is given to oneself is worth nothing. */
function aUnAutre(courriel: string, { moi }: Ouverte): void {
  if (courriel === moi.courriel) throw new Problem("habilitation-a-un-autre");
}

async function changer(sub: string, avant: Agent | undefined, apres: Agent, { agents }: Contexte): Promise<void> {
  if ((await agents.changer({ sub, avant, apres })) !== "ecrit") throw new Problem("version-perimee");
}

export const listerEquipe: Handler<typeof routes.listerEquipe, PourLEquipe> = async (entree, contexte) =>
  montrer(await tenu(entree.guichet, contexte), contexte);

export const habiliterAgent: Handler<typeof routes.habiliterAgent, PourLEquipe> = async (entree, contexte) => {
  const { nom, courriel, role, sensible, jusquAu } = entree;
  const { aujourdhui } = contexte;
  const ouverte = await tenu(entree.guichet, contexte);
  const { guichet, roles } = ouverte;
  aUnAutre(courriel, ouverte);
  const champs = [
    ...(roles.includes(role) && role !== "gestionnaire-territorial" ? [] : [uneFaute("/role", "role-ferme")]),
    ...(jusquAu < aujourdhui ? [uneFaute("/jusquAu", "date-deja-passee")] : []),
    ...(jusquAu > dansUnAn(aujourdhui) ? [uneFaute("/jusquAu", "date-trop-tardive")] : []),
  ];
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
  const { code, territoire, communes } = guichet;
  const poste = { guichet: code, role, territoire, sensible, habiliteJusquAu: jusquAu, ...(communes && { communes }) };
  const { sub, avant, apres } = await preparer({ nom, courriel, poste }, contexte, aujourdhui);
  await changer(sub, avant, apres, contexte);
  await prevenir({ nom, courriel, poste }, contexte);
  return montrer(ouverte, contexte);
};

export const certifierAgent: Handler<typeof routes.certifierAgent, PourLEquipe> = async (entree, contexte) => {
  const ouverte = await tenu(entree.guichet, contexte);
  const avant = await membre(entree.agentId, ouverte, contexte);
  aUnAutre(avant.courriel, ouverte);
  await changer(entree.agentId, avant, { ...avant, certifieJusquAu: dansUnAn(contexte.aujourdhui) }, contexte);
  return montrer(ouverte, contexte);
};

export const inviterAgent: Handler<typeof routes.inviterAgent, PourLEquipe> = async (entree, contexte) => {
  const ouverte = await tenu(entree.guichet, contexte);
  const { nom, courriel, postes } = await membre(entree.agentId, ouverte, contexte);
  const poste = postes.find(({ guichet }) => guichet === ouverte.guichet.code);
  if (!poste) throw new Problem("agent-introuvable");
  await prevenir({ nom, courriel, poste }, contexte);
  return { invite: true };
};

/** Cut at the next click, since each click reads the posts; without a post left, the account closes. */
export const retirerAgent: Handler<typeof routes.retirerAgent, PourLEquipe> = async (entree, contexte) => {
  const ouverte = await tenu(entree.guichet, contexte);
  const avant = await membre(entree.agentId, ouverte, contexte);
  aUnAutre(avant.courriel, ouverte);
  const postes = sansCeGuichet(avant, ouverte.guichet.code, ouverte.roles);
  const ferme = postes.length === 0;
  const apres = { ...avant, postes, ...(ferme && { closLe: contexte.aujourdhui }) };
  await changer(entree.agentId, avant, apres, contexte);
  if (ferme) await contexte.comptes.fermer(avant.courriel);
  if (ouverte.roles.includes("gestionnaire-territorial"))
    await contexte.inscriptions.oublierGestionnaire(ouverte.guichet.territoire, entree.agentId);
  return montrer(ouverte, contexte);
};
