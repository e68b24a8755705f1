import type { espace as routes } from "../../shared/api/espace.ts";
import { auTitreDe } from "../../shared/droits/peut.ts";
import type { Handler } from "../socle/http.ts";
import { maDemande, type PourLire } from "../socle/ma-demande.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { MessagesStore } from "../socle/stores/messages.ts";

type Dependances = PourLire & { journal: JournalStore; messages: MessagesStore };

export const listerMessages: Handler<typeof routes.listerMessages, Dependances> = async (
  { numeroUnique },
  contexte,
) => {
  const { journal, messages, qui, maintenant, aujourdhui } = contexte;
  const demande = await maDemande(numeroUnique, "lire-messages", contexte);
  const titre = auTitreDe(qui, demande, aujourdhui);
  await journal.consigner({ numeroUnique, qui, acte: "lire-messages", maintenant, ...titre });
  return { messages: await messages.lister(numeroUnique) };
};
