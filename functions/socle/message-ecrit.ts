import { createHash } from "node:crypto";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Message, MessagesStore } from "./stores/messages.ts";

type Ecrit = Omit<Message, "messageId" | "le"> & { operationId: string };

/** The same operation of the same side, on the same demande, is the same message. */
const identifiantDe = ({ numeroUnique, de, operationId }: Ecrit): string =>
  createHash("sha256").update(`${numeroUnique}:${de}:${operationId}`).digest("hex").slice(0, 32);

/** Writes a message once, however often it is sent; gives it as it was written. */
export async function ecrireMessage(
  recu: Ecrit,
  demande: Pick<Demande, "territoire" | "guichet">,
  { messages, maintenant }: { messages: MessagesStore; maintenant: Date },
): Promise<Message> {
  const { operationId: _une, ...ecrit } = recu;
  const { numeroUnique } = ecrit;
  const messageId = identifiantDe(recu);
  const neuf: Message = { ...ecrit, messageId, le: maintenant.toISOString() };
  if (await messages.ecrire(neuf, demande)) return neuf;
  return (await messages.lister(numeroUnique)).find((deja) => deja.messageId === messageId) ?? neuf;
}
