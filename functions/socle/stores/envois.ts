import { randomUUID } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { canauxDEnvoi, type Envoi, type FaitDEnvoi, typesDeFaitDEnvoi } from "../../../shared/envois/preuve.ts";
import { cleDEnvoi, cleDesEnvois } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";
import { lirePartition } from "./partition.ts";

/**
 * A message by one channel: of an event of this version, under the number of its demande; or of a draft, under its
 * identifier, and no longer than the draft (`expireLe`, in seconds).
 */
export type NouvelEnvoi = Omit<Envoi, "faits"> & { sujet: string; expireLe?: number };

/** Which sending; enough to write what is learnt of it. */
export type ReferenceDEnvoi = Pick<NouvelEnvoi, "sujet" | "version" | "message" | "canal">;

/** What a claim finds: the message is ours to send, was sent, or is being sent by another run. */
export type Reservation = "a-envoyer" | "deja-envoye" | "en-cours";

/**
 * How long a claim holds. Longer than a run may last (30 s), so that two never send at once; shorter than the time
 * before the queue delivers again (3 min), so that what died before sending is sent then.
 */
const BAIL_EN_MS = 60_000;

/** A fact is one element of a set: written twice, late or out of order, it is the same set. */
const ecrireFait = ({ type, le, reference }: FaitDEnvoi): string => [type, le, reference].join(" ");

const fait = z.pipe(
  z.pipe(
    z.string(),
    z.transform((texte: string) => texte.split(" ")),
  ),
  z.pipe(
    z.tuple([z.enum(typesDeFaitDEnvoi), z.string(), z.string()]),
    z.transform(([type, le, reference]): FaitDEnvoi => ({ type, le, reference })),
  ),
);

const envoi = z.object({
  version: z.int(),
  message: z.string(),
  canal: z.enum(canauxDEnvoi),
  recommande: z.exactOptional(z.boolean()),
  faits: z._default(
    z.pipe(
      z.set(z.string()),
      z.transform((ecrits) => z.parse(z.array(fait), [...ecrits])),
    ),
    [],
  ),
});

export type EnvoisStore = ReturnType<typeof envoisStore>;

/**
 * Messages sent, a partition for each demande: one query gives all that proves that the person was reached. A message
 * is never lost, and is sent twice only if a run dies between the provider's answer and the mark that it writes next.
 */
export function envoisStore(db: DynamoDBDocumentClient, TableName: string) {
  const surEnvoi = ({ sujet, version, message, canal }: ReferenceDEnvoi) => ({
    TableName,
    Key: cleDEnvoi(sujet, version, message, canal),
  });

  async function ecrireSiExistant(commande: UpdateCommand): Promise<boolean> {
    return db.send(commande).then(() => true, siConditionPerdue(false));
  }

  return {
    async reserver(nouvel: NouvelEnvoi, maintenant: Date): Promise<Reservation> {
      const instant = maintenant.getTime();
      // a claim whose answer was lost is written again by the client: it must know its own
      const porteur = randomUUID();
      const commande = new UpdateCommand({
        ...surEnvoi(nouvel),
        UpdateExpression: `SET version = :version, message = :message, canal = :canal, recommande = :recommande, etat = :enCours, porteur = :porteur, jusquA = :jusquA${nouvel.expireLe === undefined ? "" : ", expireLe = :expireLe"}`,
        ConditionExpression: "attribute_not_exists(etat) OR (etat = :enCours AND jusquA <= :maintenant)",
        ExpressionAttributeValues: {
          ":version": nouvel.version,
          ":message": nouvel.message,
          ":canal": nouvel.canal,
          ":recommande": nouvel.recommande ?? false,
          ":enCours": "en-cours",
          ":porteur": porteur,
          ":jusquA": instant + BAIL_EN_MS,
          ":maintenant": instant,
          ...(nouvel.expireLe !== undefined && { ":expireLe": nouvel.expireLe }),
        },
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

    /** It left, under this reference of its provider when there is one. */
    enregistrer: (envoye: ReferenceDEnvoi, fait: FaitDEnvoi | undefined, maintenant: Date): Promise<boolean> =>
      ecrireSiExistant(
        new UpdateCommand({
          ...surEnvoi(envoye),
          UpdateExpression: `SET etat = :envoye, envoyeLe = :maintenant${fait ? " ADD faits :faits" : ""}`,
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeValues: {
            ":envoye": "envoye",
            ":maintenant": maintenant.toISOString(),
            ...(fait && { ":faits": new Set([ecrireFait(fait)]) }),
          },
        }),
      ),

    /** What is learnt of a sending; false when there is no such sending (any more). */
    consigner: (reference: ReferenceDEnvoi, fait: FaitDEnvoi): Promise<boolean> =>
      ecrireSiExistant(
        new UpdateCommand({
          ...surEnvoi(reference),
          UpdateExpression: "ADD faits :faits",
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeValues: { ":faits": new Set([ecrireFait(fait)]) },
        }),
      ),

    /** Everything that was sent for a demande, with all that is known of it. */
    async lister(numeroUnique: string): Promise<Envoi[]> {
      const articles = await lirePartition(db, TableName, cleDesEnvois(numeroUnique), "ENVOI#");
      return z.parse(z.array(envoi), articles);
    },
  };
}
