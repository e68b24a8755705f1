import { createHash } from "node:crypto";
import type { espace as routes } from "../../shared/api/espace.ts";
import type { Handler } from "../socle/http.ts";
import type { Message, MessagesStore } from "../socle/stores/messages.ts";
import { maDemande, type PourLire } from "./ma-demande.ts";

type Dependances = PourLire & { messages: MessagesStore };

/** The same operation on the same demande is the same message. */
const identifiantDe = (numeroUnique: string, operationId: string): string =>
  createHash("sha256").update(`${numeroUnique}:${operationId}`).digest("hex").slice(0, 32);

export const ecrireAuGuichet: Handler<typeof routes.ecrireAuGuichet, Dependances> = async (
  { numeroUnique, operationId, texte, pieces = [] },
  contexte,
) => {
  const { territoire } = await maDemande(numeroUnique, "agir-sur-demande", contexte);
  const messageId = identifiantDe(numeroUnique, operationId);
  const le = contexte.maintenant.toISOString();
  const neuf: Message = { messageId, numeroUnique, le, de: "demandeur", texte, pieces };
  if (await contexte.messages.ecrire(neuf, territoire)) return neuf;
  return (await contexte.messages.lister(numeroUnique)).find((ecrit) => ecrit.messageId === messageId) ?? neuf;
};
