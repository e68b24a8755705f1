import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Candidature, CandidatureDuLogement } from "../../../shared/attribution/candidature.ts";
import { codesDeQualite } from "../../../shared/attribution/composition.ts";
import { contingentDe } from "../../../shared/attribution/droits.ts";
import type { Logement } from "../../../shared/attribution/logement.ts";
import type { RangsGardes } from "../../../shared/attribution/pourquoi.ts";
import { cleDeCandidature, cleDeLogement, cleDeSeance, cleDesRangs } from "./cles-d-attribution.ts";
import { siConditionPerdue } from "./condition.ts";
import { candidatureDuLogement, logement as formeDeLogement } from "./formes-de-candidature.ts";
import { lirePartition } from "./partition.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

const article = {
  logement: z.object({ logement: formeDeLogement }),
  candidature: z.object({ candidature: candidatureDuLogement }),
  rangs: z.object({ cles: z.array(z.string()), examinees: z.int() }),
};

const membre = z.object({ nom: z.string(), qualite: z.enum(codesDeQualite), present: z.boolean() });
const seance = z.object({
  seanceId: z.string(),
  le: z.string(),
  lieu: z.string(),
  composition: z.exactOptional(z.object({ quorum: z.int(), membres: z.array(membre) })),
});
/** A sitting of the commission of a landlord. */
export type Seance = z.infer<typeof seance>;

export type LogementLu = { logement: Logement; candidatures: CandidatureDuLogement[]; rangs?: RangsGardes };

/** At most so many homes in a list. */
export const LOGEMENTS_PAR_LISTE = 100;

type Liste = { index: "parBailleur" | "parContingent" | "parCommune"; cle: string; auPlus?: number };
export type RefusDAttribution = "logement-change";

/** A home with where its lists find it; once let, it is found by its commune too. */
const articleDeLogement = (lu: Logement) => ({
  ...cleDeLogement(lu.logementId),
  logement: lu,
  bailleur: lu.bailleur,
  contingent: contingentDe(lu),
  saisiLe: lu.saisiLe,
  ...(lu.loueLe !== undefined && { communeLouee: lu.commune, loueLe: lu.loueLe }),
});

export type AttributionsStore = ReturnType<typeof attributionsStore>;

export function attributionsStore(db: DynamoDBDocumentClient, TableName: string) {
  const ecrire = (avant: Logement, apres: Partial<Logement>): Ecriture<RefusDAttribution> => ({
    siRefusee: "logement-change",
    operation: {
      Put: {
        TableName,
        Item: articleDeLogement({ ...avant, ...apres, version: avant.version + 1 }),
        ConditionExpression: "logement.version = :lue",
        ExpressionAttributeValues: { ":lue": avant.version },
      },
    },
  });

  return {
    /** False when this home was entered before, by the same operation. */
    creer: (logement: Logement): Promise<boolean> =>
      db
        .send(new PutCommand({ TableName, Item: articleDeLogement(logement), ConditionExpression: JAMAIS_ECRIT }))
        .then(() => true, siConditionPerdue(false)),

    async lire(logementId: string): Promise<Logement | undefined> {
      const Key = cleDeLogement(logementId);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(article.logement, Item).logement;
    },

    /** The home, its candidatures, and its ranking once there is one. */
    async lireTout(logementId: string): Promise<LogementLu | undefined> {
      const items = await lirePartition(db, TableName, cleDeLogement(logementId).pk);
      const [courant] = items.filter(({ sk }) => sk === "LOGEMENT");
      const [rangs] = items.filter(({ sk }) => sk === "RANGS");
      return (
        courant && {
          logement: z.parse(article.logement, courant).logement,
          candidatures: items
            .filter(({ sk }) => String(sk).startsWith("CANDIDATURE#"))
            .map((item) => z.parse(article.candidature, item).candidature),
          ...(rangs && { rangs: z.parse(article.rangs, rangs) }),
        }
      );
    },

    /** Newest first. */
    async lister({ index, cle, auPlus = LOGEMENTS_PAR_LISTE }: Liste): Promise<Logement[]> {
      const attribut = { parBailleur: "bailleur", parContingent: "contingent", parCommune: "communeLouee" }[index];
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName,
          IndexName: index,
          KeyConditionExpression: "#cle = :cle",
          ExpressionAttributeNames: { "#cle": attribut },
          ExpressionAttributeValues: { ":cle": cle },
          ScanIndexForward: false,
          Limit: auPlus,
        }),
      );
      return Items.map((item) => z.parse(article.logement, item).logement);
    },

    /** The home moves on from the version read, and no other. */
    ecriture: ecrire,

    /** The home alone moves on; false when it changed meanwhile. */
    changer: async (avant: Logement, apres: Partial<Logement>): Promise<boolean> =>
      (await ecrireTout(db, [ecrire(avant, apres)])) === "ecrit",

    ecritureDeCandidature: (logementId: string, candidature: CandidatureDuLogement): Ecriture<RefusDAttribution> => ({
      siRefusee: "logement-change",
      operation: {
        Put: { TableName, Item: { ...cleDeCandidature(logementId, candidature.numeroUnique), candidature } },
      },
    }),

    /** The home is still as it was read. */
    condition: ({ logementId, version }: Logement): Ecriture<RefusDAttribution> => ({
      siRefusee: "logement-change",
      operation: {
        ConditionCheck: {
          TableName,
          Key: cleDeLogement(logementId),
          ConditionExpression: "logement.version = :lue",
          ExpressionAttributeValues: { ":lue": version },
        },
      },
    }),

    ecritureDesRangs: (logementId: string, rangs: RangsGardes): Ecriture<RefusDAttribution> => ({
      siRefusee: "logement-change",
      operation: { Put: { TableName, Item: { ...cleDesRangs(logementId), ...rangs } } },
    }),

    /**
     * What the demande says of its candidature; nothing when the home has none of it, nor once the lease is signed: what
     * was read before is told late.
     */
    async suivre(numeroUnique: string, { logement, etat, repondreAvantLe, refus }: Candidature): Promise<void> {
      const dits = Object.entries({ etat, repondreAvantLe, refus }).filter(([, valeur]) => valeur !== undefined);
      const commande = new UpdateCommand({
        TableName,
        Key: cleDeCandidature(logement.logementId, numeroUnique),
        UpdateExpression: `SET ${dits.map(([nom]) => `candidature.#${nom} = :${nom}`).join(", ")}`,
        ConditionExpression: "attribute_exists(pk) AND candidature.#etat <> :satisfaite",
        ExpressionAttributeNames: Object.fromEntries(dits.map(([nom]) => [`#${nom}`, nom])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(dits.map(([nom, valeur]) => [`:${nom}`, valeur])),
          ":satisfaite": "satisfaite" satisfies Candidature["etat"],
        },
      });
      await db.send(commande).catch(siConditionPerdue(undefined));
    },

    async ouvrirSeance(bailleur: string, neuve: Seance): Promise<void> {
      await db.send(new PutCommand({ TableName, Item: { ...cleDeSeance(bailleur, neuve.seanceId), ...neuve } }));
    },

    async lireSeance(bailleur: string, seanceId: string): Promise<Seance | undefined> {
      const { Item } = await db.send(new GetCommand({ TableName, Key: cleDeSeance(bailleur, seanceId) }));
      return Item && z.parse(seance, Item);
    },

    /** From this day on, soonest first. */
    async listerSeances(bailleur: string, depuis: string): Promise<Seance[]> {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: "pk = :pk AND sk >= :depuis",
          ExpressionAttributeValues: { ":pk": cleDeSeance(bailleur, "").pk, ":depuis": depuis },
          Limit: LOGEMENTS_PAR_LISTE,
        }),
      );
      return Items.map((item) => z.parse(seance, item));
    },
  };
}
