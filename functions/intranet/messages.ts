import type { guichetMessages as routes } from "../../shared/api/guichet-messages.ts";
import { peutAuGuichet } from "../../shared/droits/agent.ts";
import { agentConnecte, demandeDuTerritoire, type PourConnaitre, type PourOuvrir } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import { ecrireMessage } from "../socle/message-ecrit.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { MessagesStore } from "../socle/stores/messages.ts";

type PourEcrire = PourOuvrir & { messages: MessagesStore };

export const listerAttentes: Handler<
  typeof routes.listerAttentes,
  PourConnaitre & { messages: MessagesStore }
> = async (_, contexte) => {
  const agent = await agentConnecte(contexte);
  if (!peutAuGuichet(agent, "lire-messages", agent)) return { attentes: [] };
  return { attentes: await contexte.messages.listerAttentes(agent.territoire) };
};

/** The reading is written before anything is shown, and the person sees which guichet read. */
export const lireConversation: Handler<typeof routes.lireConversation, PourEcrire & { journal: JournalStore }> = async (
  { numeroUnique },
  contexte,
) => {
  const { agent } = await demandeDuTerritoire(numeroUnique, "lire-messages", contexte);
  const { journal, messages, qui, maintenant } = contexte;
  await journal.consigner({
    numeroUnique,
    qui,
    acte: "lire-messages",
    maintenant,
    guichet: agent.guichet,
    raison: "Répondre à la personne",
  });
  return { messages: await messages.lister(numeroUnique) };
};

export const repondre: Handler<typeof routes.repondre, PourEcrire> = async (ecrit, contexte) => {
  const { agent, demande } = await demandeDuTerritoire(ecrit.numeroUnique, "repondre", contexte);
  const reponse = { ...ecrit, de: "guichet" as const, guichet: agent.guichet, pieces: [] };
  return ecrireMessage(reponse, demande.territoire, contexte);
};
