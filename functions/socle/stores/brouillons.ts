import { createHash } from "node:crypto";
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { ajouterJours, jourAParis } from "../../../shared/demande/delais.ts";
import { mandat } from "../../../shared/mandat/mandat.ts";
import { enveloppe } from "../enveloppe.ts";
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

/** Partitions of the index of reminders. */
export const LOTS_DE_RAPPELS = ["0", "4", "8", "c"].map((debut) => `RAPPEL#${debut}`);

/** Days between the reminder of a draft and its erasure. */
export const JOURS_APRES_LE_RAPPEL = 14;

/** Day in Paris when a draft goes, if nobody touches it. */
export const jourDEffacement = ({ expireLe }: Pick<Brouillon, "expireLe">): string =>
  jourAParis(new Date(expireLe * 1000));

/** Where the clockwork finds a demande that was begun and left; neither one that was filed nor changes of one. */
function indexDeRappel(brouillon: Brouillon): { lotRappel?: string; rappelLe?: string } {
  if (brouillon.depot || brouillon.demande) return {};
  const rang = Number.parseInt(createHash("sha256").update(brouillon.brouillonId).digest("hex").slice(0, 1), 16);
  const lotRappel = LOTS_DE_RAPPELS[Math.floor(rang / 4)] ?? "";
  return { lotRappel, rappelLe: ajouterJours(jourDEffacement(brouillon), -JOURS_APRES_LE_RAPPEL) };
}

const aRappeler = z.object({ compte: z.string(), brouillonId: z.string() });

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
      Item: { ...cleDeBrouillon(apres.compte, apres.brouillonId), ...apres, ...indexDeRappel(apres) },
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

    /** Drafts of a lot to remind of on this day or before. */
    async *listerARappeler(lot: string, jour: string): AsyncGenerator<{ compte: string; brouillonId: string }> {
      const demandee = {
        TableName,
        IndexName: "parRappel",
        KeyConditionExpression: "lotRappel = :lot AND rappelLe <= :jour",
        ExpressionAttributeValues: { ":lot": lot, ":jour": jour },
      };
      for await (const { Items = [] } of paginateQuery({ client: db }, demandee))
        for (const item of Items) yield z.parse(aRappeler, item);
    },

    /** Reminded of: once, unless it is taken up again and left again. */
    async marquerRappele({ compte, brouillonId, version }: Brouillon): Promise<void> {
      const commande = new UpdateCommand({
        TableName,
        Key: cleDeBrouillon(compte, brouillonId),
        UpdateExpression: "REMOVE lotRappel, rappelLe",
        ConditionExpression: "version = :lue",
        ExpressionAttributeValues: { ":lue": version },
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
