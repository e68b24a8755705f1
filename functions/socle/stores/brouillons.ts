import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { mandat } from "../../../shared/mandat/mandat.ts";
import { enveloppe } from "../enveloppe.ts";
import { indexDuRappel, type Rappel, rappelsDe } from "../rappels-de-brouillon.ts";
import { cleDeBrouillon } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";
import { reponses } from "./formes.ts";
import { lirePartition } from "./partition.ts";

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
  /** Answers that FranceConnect gave, and the fingerprint that filing locks; the account has them, each reading brings them. */
  identite: z.optional(z.object({ reponses: z.record(z.string(), z.string()), verrou: z.optional(z.string()) })),
  /** Seniority that someone who left a demande keeps, in its territory. */
  anciennete: z.optional(z.object({ territoire: z.string(), depuisLe: z.string() })),
  /** Helpers whom the person named before filing; they follow the demande. */
  mandats: z.exactOptional(z.array(mandat)),
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

/** `rappelLe`: the first day of what was not told of it yet. */
const aRappeler = z.object({ compte: z.string(), brouillonId: z.string(), rappelLe: z.string() });
export type ARappeler = z.infer<typeof aRappeler>;

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
      Item: {
        ...cleDeBrouillon(apres.compte, apres.brouillonId),
        ...apres,
        ...indexDuRappel(apres, rappelsDe(apres)[0]),
      },
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
      const articles = await lirePartition(db, TableName, pk, sk);
      return articles.map((article) => vivant(article, maintenant)).filter((lu) => lu !== undefined);
    },

    /** False when the account already has this draft. */
    creer: (neuf: Brouillon, maintenant: Date): Promise<boolean> =>
      ecrire(neuf, "attribute_not_exists(pk) OR expireLe <= :maintenant", { ":maintenant": secondes(maintenant) }),

    /** False when the draft moved, was filed or erased since it was read. */
    enregistrer: (avant: Brouillon, apres: Brouillon): Promise<boolean> =>
      ecrire(apres, "version = :lue AND attribute_not_exists(depot)", { ":lue": avant.version }),

    /** Drafts of a lot of which something is to be told on this day or before. */
    async *listerARappeler(lot: string, jour: string): AsyncGenerator<ARappeler> {
      const demandee = {
        TableName,
        IndexName: "parRappel",
        KeyConditionExpression: "lotRappel = :lot AND rappelLe <= :jour",
        ExpressionAttributeValues: { ":lot": lot, ":jour": jour },
      };
      for await (const { Items = [] } of paginateQuery({ client: db }, demandee))
        for (const item of Items) yield z.parse(aRappeler, item);
    },

    /** Told, once unless it is taken up again and left again: what was told of its helpers is kept, and what comes next. */
    async marquerRappele(rappele: Brouillon, prochain: Rappel | undefined): Promise<void> {
      const { compte, brouillonId, version, mandats } = rappele;
      const { lotRappel, rappelLe } = indexDuRappel(rappele, prochain);
      const dits = [
        ...(mandats ? ["mandats = :mandats"] : []),
        ...(prochain ? ["lotRappel = :lot, rappelLe = :le"] : []),
      ];
      const commande = new UpdateCommand({
        TableName,
        Key: cleDeBrouillon(compte, brouillonId),
        UpdateExpression: [
          ...(dits.length > 0 ? [`SET ${dits.join(", ")}`] : []),
          ...(prochain ? [] : ["REMOVE lotRappel, rappelLe"]),
        ].join(" "),
        ConditionExpression: "version = :lue",
        ExpressionAttributeValues: {
          ":lue": version,
          ...(mandats && { ":mandats": mandats }),
          ...(prochain && { ":lot": lotRappel, ":le": rappelLe }),
        },
      });
      await db.send(commande).catch(siConditionPerdue(undefined));
    },

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
