import type { guichetMessages as routes } from "../../shared/api/guichet-messages.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, dansLePerimetre, demandeDuTerritoire, type PourOuvrir } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import { ecrireMessage } from "../socle/message-ecrit.ts";
import { exigerUneRaison } from "../socle/raison-dite.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { MessagesStore } from "../socle/stores/messages.ts";

type PourEcrire = PourOuvrir & { messages: MessagesStore };

export const listerAttentes: Handler<typeof routes.listerAttentes, PourEcrire> = async (_, contexte) => {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "lire-messages", contexte.aujourdhui)) throw new Problem("acces-refuse");
  const attentes = await contexte.messages.listerAttentes(poste.territoire);
  return { attentes: await dansLePerimetre(attentes, poste, "lire-messages", contexte) };
};

/** The reading is written before anything is shown, and the person sees which guichet read. */
export const lireConversation: Handler<typeof routes.lireConversation, PourEcrire & { journal: JournalStore }> = async (
  { numeroUnique, raison },
  contexte,
) => {
  const { agent, demande } = await demandeDuTerritoire(numeroUnique, "lire-messages", contexte);
  exigerUneRaison(raison, agent.poste, demande);
  const { journal, messages, qui, maintenant } = contexte;
  await journal.consigner({
    numeroUnique,
    qui,
    acte: "lire-messages",
    maintenant,
    guichet: agent.poste.guichet,
    role: agent.poste.role,
    raison: raison ?? "repondre-a-la-personne",
  });
  return { messages: await messages.lister(numeroUnique) };
};

export const repondre: Handler<typeof routes.repondre, PourEcrire> = async (ecrit, contexte) => {
  const { agent, demande } = await demandeDuTerritoire(ecrit.numeroUnique, "repondre", contexte);
  const reponse = { ...ecrit, de: "guichet" as const, guichet: agent.poste.guichet, pieces: [] };
  return ecrireMessage(reponse, demande, contexte);
};
