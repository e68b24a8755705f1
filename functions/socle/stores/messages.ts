import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Demande } from "../../../shared/demande/demande.ts";
import { cleDAttente, cleDeMessage } from "./cles.ts";
import { lirePartition } from "./partition.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

const message = z.object({
  messageId: z.string(),
  numeroUnique: z.string(),
  le: z.string(),
  de: z.enum(["demandeur", "guichet"]),
  /** Guichet of the agent who writes. */
  guichet: z.exactOptional(z.string()),
  /** Helper who writes for the person, as the person named them. */
  aidant: z.exactOptional(z.string()),
  texte: z.string(),
  pieces: z.array(z.string()),
});
export type Message = z.infer<typeof message>;

const attente = z.object({ numeroUnique: z.string(), guichet: z.string(), depuisLe: z.string() });
/** A demande whose person waits for an answer. */
export type Attente = z.infer<typeof attente>;

/** The territory that answers, and the guichet that owns the demande. */
type Destinataire = Pick<Demande, "territoire" | "guichet">;

type Refus = "deja-ecrit" | "plus-recent";

export type MessagesStore = ReturnType<typeof messagesStore>;

/** What the person and the guichet write to each other, in order; the table of demandes holds it apart from the file. */
export function messagesStore(db: DynamoDBDocumentClient, TableName: string) {
  return {
    async lister(numeroUnique: string): Promise<Message[]> {
      const lus = (await lirePartition(db, TableName, cleDeMessage(numeroUnique, "").pk)).map((item) =>
        z.parse(message, item),
      );
      return lus.toSorted((a, b) => (a.le < b.le ? -1 : 1));
    },

    /**
     * Writes a message, and that the territory has an answer to give (or gave it): `luJusquA`, instant of the last
     * message that who answers had read, keeps the wait of one who wrote meanwhile. False when this very message was
     * written before: nothing changes.
     */
    async ecrire(neuf: Message, destinataire: Destinataire, luJusquA = neuf.le): Promise<boolean> {
      const { territoire, guichet } = destinataire;
      const { numeroUnique, messageId, le, de } = neuf;
      const Key = cleDAttente(territoire, numeroUnique);
      const Item = { ...cleDeMessage(numeroUnique, messageId), ...neuf };
      const message: Ecriture<Refus> = {
        siRefusee: "deja-ecrit",
        operation: { Put: { TableName, Item, ConditionExpression: JAMAIS_ECRIT } },
      };
      const attendre: Ecriture<Refus> = {
        siRefusee: "plus-recent",
        operation: {
          Update: {
            TableName,
            Key,
            UpdateExpression:
              "SET numeroUnique = :numero, guichet = :guichet, depuisLe = if_not_exists(depuisLe, :le), dernierLe = :le",
            ExpressionAttributeValues: { ":numero": numeroUnique, ":guichet": guichet, ":le": le },
          },
        },
      };
      const repondu: Ecriture<Refus> = {
        siRefusee: "plus-recent",
        operation: {
          Delete: {
            TableName,
            Key,
            ConditionExpression: "attribute_not_exists(pk) OR dernierLe <= :lu",
            ExpressionAttributeValues: { ":lu": luJusquA },
          },
        },
      };
      const issue = await ecrireTout(db, [message, de === "demandeur" ? attendre : repondu]);
      if (issue === "plus-recent") return (await ecrireTout(db, [message])) === "ecrit";
      // someone of the other side was writing: their message is in, ours is to be sent again
      if (issue === "a-rejouer") return this.ecrire(neuf, destinataire, luJusquA);
      return issue === "ecrit";
    },

    /** Those of a territory who wait for an answer, longest first. */
    async listerAttentes(territoire: string): Promise<Attente[]> {
      const lues = (await lirePartition(db, TableName, cleDAttente(territoire, "").pk)).map((item) =>
        z.parse(attente, item),
      );
      return lues.toSorted((a, b) => (a.depuisLe < b.depuisLe ? -1 : 1));
    },
  };
}
