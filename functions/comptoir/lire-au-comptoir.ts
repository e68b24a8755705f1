import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import { codeARemettre } from "../../shared/demande/code-sur-papier.ts";
import { versionDesReponses } from "../../shared/demande/version-des-reponses.ts";
import { montrerAUnAgent } from "../../shared/formulaire/pour-un-agent.ts";
import { reprendre } from "../../shared/formulaire/reprise.ts";
import { Problem } from "../../shared/problems.ts";
import { demandeDuTerritoire, type PourOuvrir } from "../socle/agent-connecte.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Handler } from "../socle/http.ts";
import { exigerUneRaison } from "../socle/raison-dite.ts";
import { reponsesDuDossier } from "../socle/reponses-scellees.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import { aidantsVivants } from "./aidants-au-comptoir.ts";
import type { PourLire } from "./lire-reponses.ts";

type Dependances = PourOuvrir &
  PourLire & { demandes: Pick<DemandesStore, "lire" | "lireDossier">; journal: JournalStore; coffre: Coffre };

/** The person is at the counter: the reading is written first, and they will see it. */
export const lireAuComptoir: Handler<typeof routes.lireAuComptoir, Dependances> = async (
  { numeroUnique, raison },
  contexte,
) => {
  const { journal, demandes, coffre, qui, maintenant } = contexte;
  const { agent, demande } = await demandeDuTerritoire(numeroUnique, "changer-dossier", contexte);
  exigerUneRaison(raison, agent.poste, demande);
  await journal.consigner({
    numeroUnique,
    qui,
    acte: "lire-demande",
    maintenant,
    guichet: agent.poste.guichet,
    role: agent.poste.role,
    raison: raison ?? "personne-au-guichet",
  });
  const dossier = await demandes.lireDossier(numeroUnique);
  if (!dossier) throw new Problem("demande-introuvable");
  const toutes = reprendre(dossier.demande.formulaire, await reponsesDuDossier(coffre, dossier), contexte);
  return {
    situation: dossier.demande,
    reponses: montrerAUnAgent(toutes, agent.poste),
    versionDesReponses: versionDesReponses(dossier.evenements),
    codeSurPapier: codeARemettre(dossier.evenements) !== undefined,
    aidants: aidantsVivants(dossier.demande, contexte.aujourdhui),
    verifiees: [...new Set((dossier.demande.verrous ?? []).map(({ personne }) => personne))],
  };
};
