import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { type Cle, cleDEnvoi } from "./cles.ts";

/** A message that follows from an event. */
export type Envoi = { numeroUnique: string; version: number; message: string };

/** What a claim finds: the message is ours to send, was sent, or is being sent by another run. */
export type Reservation = "a-envoyer" | "deja-envoye" | "en-cours";

/**
 * How long a claim holds. Longer than a run may last (30 s), so that two never send at once; shorter than the time
 * before the queue delivers again (3 min), so that what died before sending is sent then.
 */
const BAIL_EN_MS = 60_000;

export type EnvoisStore = ReturnType<typeof envoisStore>;

/**
 * Marks of the messages sent. A message is never lost, and is sent twice only if a run dies between the provider's
 * answer and the mark that it writes next.
 */
export function envoisStore(db: DynamoDBDocumentClient, TableName: string) {
  const ecrire = (cle: Cle, mark: Record<string, unknown>) => ({ TableName, Item: { ...cle, ...mark } });

  return {
    async reserver({ numeroUnique, version, message }: Envoi, maintenant: Date): Promise<Reservation> {
      const instant = maintenant.getTime();
      // a claim whose answer was lost is written again by the client: it must know its own
      const porteur = randomUUID();
      const bail = { etat: "en-cours", porteur, jusquA: instant + BAIL_EN_MS };
      const commande = new PutCommand({
        ...ecrire(cleDEnvoi(numeroUnique, version, message), bail),
        ConditionExpression: "attribute_not_exists(pk) OR (etat = :enCours AND jusquA <= :maintenant)",
        ExpressionAttributeValues: { ":enCours": "en-cours", ":maintenant": instant },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      return db.send(commande).then(
        () => "a-envoyer" as const,
        (erreur) => {
          if (!(erreur instanceof ConditionalCheckFailedException)) throw erreur;
          const { etat, porteur: tenuPar } = erreur.Item ?? {};
          if (tenuPar?.S === porteur) return "a-envoyer";
          return etat?.S === "envoye" ? "deja-envoye" : "en-cours";
        },
      );
    },

    async enregistrer({ numeroUnique, version, message }: Envoi, maintenant: Date): Promise<void> {
      const cle = cleDEnvoi(numeroUnique, version, message);
      await db.send(new PutCommand(ecrire(cle, { etat: "envoye", envoyeLe: maintenant.toISOString() })));
    },
  };
}
