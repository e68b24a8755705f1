import { createHash } from "node:crypto";
import type { Message, MessagesStore } from "./stores/messages.ts";

type Ecrit = Omit<Message, "messageId" | "le"> & { operationId: string };

/** The same operation on the same demande is the same message. */
const identifiantDe = (numeroUnique: string, operationId: string): string =>
  createHash("sha256").update(`${numeroUnique}:${operationId}`).digest("hex").slice(0, 32);

/** Writes a message once, however often it is sent; gives it as it was written. */
export async function ecrireMessage(
  { operationId, ...ecrit }: Ecrit,
  territoire: string,
  { messages, maintenant }: { messages: MessagesStore; maintenant: Date },
): Promise<Message> {
  const { numeroUnique } = ecrit;
  const messageId = identifiantDe(numeroUnique, operationId);
  const neuf: Message = { ...ecrit, messageId, le: maintenant.toISOString() };
  if (await messages.ecrire(neuf, territoire)) return neuf;
  return (await messages.lister(numeroUnique)).find((deja) => deja.messageId === messageId) ?? neuf;
}
