import { createHash, randomUUID } from "node:crypto";
import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { fauteDeReception } from "../../shared/demande/reception.ts";
import { peutAuGuichet, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { type AgentConnecte, agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import { codeDeRattachement } from "../socle/codes-lisibles.ts";
import { demandeNeuve } from "../socle/demande-neuve.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { type Patienter, reessayer, siPassagere } from "../socle/reessayer.ts";
import { sceller } from "../socle/reponses-scellees.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { Depot, DepotsStore } from "../socle/stores/depots.ts";
import { territoireDuDepot } from "../socle/territoire-du-depot.ts";
import { lireReponses, type PourLire } from "./lire-reponses.ts";

type Dependances = PourConnaitre &
  PourLire & {
    depots: DepotsStore;
    demandes: Pick<DemandesStore, "lire" | "lireVerrou">;
    coffre: Coffre;
    patienter: Patienter;
  };

type Saisie = { recueLe: string; operationId: string; reponses: Reponses; territoire: string; compte: string };

// nobody signs in there until the code leads an account to it; of one operation it is the same, which makes it count once
const compteDuPapier = (agent: string, operationId: string): string =>
  createHash("sha256").update(`comptoir:${agent}:${operationId}`).digest("hex").slice(0, 32);

function exigerUneReception(recueLe: string, aujourdhui: string): void {
  const faute = fauteDeReception(recueLe, aujourdhui);
  if (faute) throw new Problem("champs-invalides", { champs: [uneFaute("/recueLe", faute)] });
}

const recu = ({ numeroUnique, ancienneteDepuisLe, expireLe, dossier }: Demande, operationId: string) => ({
  numeroUnique,
  ancienneteDepuisLe,
  expireLe,
  code: codeDeRattachement(dossier, operationId),
});

async function preparer(
  saisie: Saisie,
  { agent, poste }: AgentConnecte,
  contexte: Dependances & Appel,
): Promise<Depot> {
  const { recueLe, operationId, territoire, compte } = saisie;
  const { guichet } = poste;
  const dossier = randomUUID();
  const connuLe = contexte.maintenant.toISOString();
  const { reponses, sensible } = await sceller(contexte.coffre, dossier, saisie.reponses);
  const deposee = {
    numeroUnique: await contexte.depots.prendreNumero(territoire, recueLe, guichet),
    territoire,
    compte,
    guichet,
    dossier,
    reponses,
    // a paper form has a day and no hour
    deposeeLe: recueLe === contexte.aujourdhui ? connuLe : `${recueLe}T11:00:00.000Z`,
    ancienneteDepuisLe: recueLe,
    valableDepuis: recueLe,
  };
  const acteur = { role: "agent" as const, agent, guichet };
  const neuve = demandeNeuve(deposee, { connuLe, acteur, canal: "guichet", operationId });
  return { ...neuve, rattachement: codeDeRattachement(dossier, operationId), ...(sensible && { sensible }) };
}

/**
 * A paper form becomes a demande in the one transaction of the portal. The person may have no e-mail and no account:
 * a code on paper opens their space later.
 */
export const enregistrerAuComptoir: Handler<typeof routes.enregistrerAuComptoir, Dependances> = async (
  { operationId, recueLe, reponses: recues },
  contexte,
) => {
  const { demandes, depots, aujourdhui } = contexte;
  const agent = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(agent.poste, "enregistrer", aujourdhui)) throw new Problem("acces-refuse");
  exigerUneReception(recueLe, aujourdhui);
  const reponses = lireReponses(recues, contexte);
  const territoire = territoireDuDepot(reponses, contexte.communeDe);
  const objet = { territoire, etat: "active", guichet: agent.poste.guichet, communesVoulues: reponses.communes ?? [] };
  if (!peutAuGuichet(agent.poste, "enregistrer", { ...objet, etat: "active" }, aujourdhui))
    throw new Problem("commune-hors-du-guichet");
  const compte = compteDuPapier(agent.agent, operationId);
  return reessayer(async () => {
    const numero = await demandes.lireVerrou(compte, territoire);
    const deja = numero === undefined ? undefined : await demandes.lire(numero);
    if (deja) return recu(deja, operationId);
    const depot = await preparer({ recueLe, operationId, reponses, territoire, compte }, agent, contexte);
    const issue = await depots.deposer(depot).catch(siPassagere);
    return issue === "ecrit" ? recu(depot.demande, operationId) : undefined;
  }, contexte.patienter);
};
