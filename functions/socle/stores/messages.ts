import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, paginateQuery, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { cleDAttente, cleDeMessage } from "./cles.ts";

const message = z.object({
  messageId: z.string(),
  numeroUnique: z.string(),
  le: z.string(),
  de: z.enum(["demandeur", "guichet"]),
  /** Guichet of the agent who writes. */
  guichet: z.exactOptional(z.string()),
  texte: z.string(),
  pieces: z.array(z.string()),
});
export type Message = z.infer<typeof message>;

const attente = z.object({ numeroUnique: z.string(), depuisLe: z.string() });
/** A demande whose person waits for an answer. */
export type Attente = z.infer<typeof attente>;

export type MessagesStore = ReturnType<typeof messagesStore>;

/** What the person and the guichet write to each other, in order; the table of demandes holds it apart from the file. */
export function messagesStore(db: DynamoDBDocumentClient, TableName: string) {
  const lirePartition = async (pk: string): Promise<unknown[]> => {
    const lus: unknown[] = [];
    const pages = paginateQuery(
      { client: db },
      {
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": pk },
        ConsistentRead: true,
      },
    );
    for await (const { Items = [] } of pages) lus.push(...Items);
    return lus;
  };

  return {
    async lister(numeroUnique: string): Promise<Message[]> {
      const lus = (await lirePartition(cleDeMessage(numeroUnique, "").pk)).map((item) => z.parse(message, item));
      return lus.toSorted((a, b) => (a.le < b.le ? -1 : 1));
    },

    /**
     * Writes a message, and that the territory has an answer to give (or gave it). False when this very message was
     * written before: nothing changes.
     */
    async ecrire(neuf: Message, territoire: string): Promise<boolean> {
      const { numeroUnique, messageId, le, de } = neuf;
      const Key = cleDAttente(territoire, numeroUnique);
      const suite =
        de === "demandeur"
          ? { Put: { TableName, Item: { ...Key, numeroUnique, depuisLe: le } } }
          : { Delete: { TableName, Key } };
      const Item = { ...cleDeMessage(numeroUnique, messageId), ...neuf };
      const Put = { TableName, Item, ConditionExpression: "attribute_not_exists(pk)" };
      return db.send(new TransactWriteCommand({ TransactItems: [{ Put }, suite] })).then(
        () => true,
        (erreur) => {
          const dejaEcrit =
            erreur instanceof TransactionCanceledException &&
            erreur.CancellationReasons?.[0]?.Code === "ConditionalCheckFailed";
          if (dejaEcrit) return false;
          throw erreur;
        },
      );
    },

    /** Those of a territory who wait for an answer, longest first. */
    async listerAttentes(territoire: string): Promise<Attente[]> {
      const lues = (await lirePartition(cleDAttente(territoire, "").pk)).map((item) => z.parse(attente, item));
      return lues.toSorted((a, b) => (a.depuisLe < b.depuisLe ? -1 : 1));
    },
  };
}
