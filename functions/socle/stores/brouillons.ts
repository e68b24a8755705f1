import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { enveloppe } from "../enveloppe.ts";
import { cleDeBrouillon } from "./cles.ts";
import { reponses } from "./formes.ts";

const brouillon = z.object({
  compte: z.string(),
  brouillonId: z.string(),
  version: z.int(),
  formulaire: z.string(),
  /** Binds the sealed answers to this draft, then to the demande. */
  dossier: z.string(),
  reponses,
  /** Answers marked `sensible`, sealed. */
  sensible: z.optional(enveloppe),
  /** Demande whose changes it prepares, at the version that its answers had; absent from a demande that is begun. */
  demande: z.optional(z.object({ numeroUnique: z.string(), version: z.int() })),
  /** Seniority that someone who left a demande keeps, in its territory. */
  anciennete: z.optional(z.object({ territoire: z.string(), depuisLe: z.string() })),
  /** Nothing was missing when it was last written, the sealed answers open. */
  complet: z.boolean(),
  creeLe: z.string(),
  modifieLe: z.string(),
  /** Number taken from the counter as soon as the draft is complete. */
  numeroReserve: z.optional(z.string()),
  depot: z.optional(z.object({ numeroUnique: z.string(), deposeeLe: z.string() })),
  /** The last operations: sent twice, one counts once. */
  operations: z.array(z.string()),
  /** Second (Unix) past which it is erased. */
  expireLe: z.int(),
});
export type Brouillon = z.infer<typeof brouillon>;

const secondes = (instant: Date): number => Math.floor(instant.getTime() / 1000);

export type BrouillonsStore = ReturnType<typeof brouillonsStore>;

/** Drafts of the accounts. DynamoDB erases expired items some days late: an expired one is no longer there. */
export function brouillonsStore(db: DynamoDBDocumentClient, TableName: string) {
  const vivant = (item: unknown, maintenant: Date): Brouillon | undefined => {
    const lu = item === undefined ? undefined : z.parse(brouillon, item);
    return lu && lu.expireLe > secondes(maintenant) ? lu : undefined;
  };

  const ecrire = async (apres: Brouillon, condition: string, valeurs: Record<string, unknown>): Promise<boolean> => {
    const commande = new PutCommand({
      TableName,
      Item: { ...cleDeBrouillon(apres.compte, apres.brouillonId), ...apres },
      ConditionExpression: condition,
      ExpressionAttributeValues: valeurs,
    });
    return db.send(commande).then(() => true, siConditionPerdue(false));
  };

  return {
    async lire(compte: string, brouillonId: string, maintenant: Date): Promise<Brouillon | undefined> {
      const Key = cleDeBrouillon(compte, brouillonId);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return vivant(Item, maintenant);
    },

    async lister(compte: string, maintenant: Date): Promise<Brouillon[]> {
      const { pk, sk } = cleDeBrouillon(compte, "");
      const pages = paginateQuery(
        { client: db },
        {
          TableName,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
          ExpressionAttributeValues: { ":pk": pk, ":sk": sk },
          ConsistentRead: true,
        },
      );
      const lus: Brouillon[] = [];
      for await (const { Items = [] } of pages)
        lus.push(...Items.map((item) => vivant(item, maintenant)).filter((lu) => lu !== undefined));
      return lus;
    },

    /** False when the account already has this draft. */
    creer: (neuf: Brouillon, maintenant: Date): Promise<boolean> =>
      ecrire(neuf, "attribute_not_exists(pk) OR expireLe <= :maintenant", { ":maintenant": secondes(maintenant) }),

    /** False when the draft moved, was filed or erased since it was read. */
    enregistrer: (avant: Brouillon, apres: Brouillon): Promise<boolean> =>
      ecrire(apres, "version = :lue AND attribute_not_exists(depot)", { ":lue": avant.version }),

    /** False when there is no such draft, or it was filed. */
    async effacer(compte: string, brouillonId: string): Promise<boolean> {
      const commande = new DeleteCommand({
        TableName,
        Key: cleDeBrouillon(compte, brouillonId),
        ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(depot)",
      });
      return db.send(commande).then(() => true, siConditionPerdue(false));
    },
  };
}

const siConditionPerdue =
  <T>(valeur: T) =>
  (erreur: unknown): T => {
    if (erreur instanceof ConditionalCheckFailedException) return valeur;
    throw erreur;
  };
