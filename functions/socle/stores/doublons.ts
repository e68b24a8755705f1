import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { estUnVu, type Vu } from "../../../shared/doublons/constats.ts";
import { niveauDe, type Rapprochement } from "../../../shared/doublons/rapprochement.ts";
import { cleDePaire, cleDeRepere, cleDInscription } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";
import { lirePartition } from "./partition.ts";
import { quitterLeRepere } from "./reperes.ts";

const nirConnu = z.object({ empreinte: z.string(), provisoire: z.boolean() });

/** What the index knows of a demande: where it stands, to erase it, and the fingerprints of its NIR, by person. */
const inscription = z.object({ reperes: z.array(z.string()), nirs: z.record(z.string(), nirConnu) });
export type Inscription = z.infer<typeof inscription>;

// the set disappears with the last of its numbers
const repere = z.object({ demandes: z.set(z.string()) });
const PAIRE = cleDePaire("", "").sk;

/** Two demandes of one territory in which someone may be one person; the smaller number first. */
export type Paire = { numeros: [string, string]; territoire: string; rapprochements: readonly Rapprochement[] };

/** One that goes on, and one that stopped. */
export type Reunion = { garde: string; arretee: string; territoire: string };

/** What the index holds of a demande, and the demandes it was paired with. */
export type Connue = { inscription?: Inscription; paires: string[] };

const paire = z.object({ sk: z.string() });

const vus = z.array(z.custom<Vu>(estUnVu, "not a finding"));
const paireAJuger = z.object({
  pk: z.string(),
  sk: z.string(),
  trouveeLe: z.string(),
  rapprochements: z.array(z.object({ score: z.number(), accords: vus, desaccords: vus })),
});

/** A pair of the queue, and what was found, likeliest first. */
export type PaireAJuger = Pick<z.infer<typeof paireAJuger>, "trouveeLe" | "rapprochements"> & {
  numeros: [string, string];
};

function lirePaire(article: unknown): PaireAJuger {
  const { pk, sk, trouveeLe, rapprochements } = z.parse(paireAJuger, article);
  return { numeros: [pk.slice("DEMANDE#".length), sk.slice(PAIRE.length)], trouveeLe, rapprochements };
}

/** Pairs that were joined stand in the same index, apart from those to judge. */
const reuniesDe = (territoire: string): string => `REUNIES#${territoire}`;

const pairesReunies = z.array(z.object({ garde: z.string(), arretee: z.string(), jugeeLe: z.string() }));

const A_TRAITER = "a-traiter";
/** No longer to be judged: one of the two changed, or stopped. */
const CADUQUE = "caduque";

/** Sorts as the score does: pairs of a territory are read from the likeliest. */
const rangDe = (score: number, [a, b]: Paire["numeros"]): string => `${String(score).padStart(3, "0")}#${a}#${b}`;

export type DoublonsStore = ReturnType<typeof doublonsStore>;

/** Index of likenesses: fingerprints that lead to numbers, and the pairs found. No name, no date, no NIR in clear. */
export function doublonsStore(db: DynamoDBDocumentClient, TableName: string) {
  const premiers = (territoire: string, auPlus: number) =>
    new QueryCommand({
      TableName,
      IndexName: "parTerritoire",
      KeyConditionExpression: "territoire = :territoire",
      ExpressionAttributeValues: { ":territoire": territoire },
      ScanIndexForward: false,
      Limit: auPlus,
    });
  return {
    async inscrire(numeroUnique: string, connu: Inscription): Promise<void> {
      await db.send(new PutCommand({ TableName, Item: { ...cleDInscription(numeroUnique), ...connu } }));
    },

    async lireInscription(numeroUnique: string): Promise<Inscription | undefined> {
      const Key = cleDInscription(numeroUnique);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(inscription, Item);
    },

    /** Numbers of the demandes that share a fact. */
    async lireRepere(empreinte: string): Promise<string[]> {
      const { Item } = await db.send(new GetCommand({ TableName, Key: cleDeRepere(empreinte) }));
      return Item ? [...z.parse(repere, Item).demandes] : [];
    },

    /** One query, whatever the number of demandes. */
    async lireConnue(numeroUnique: string): Promise<Connue> {
      const { pk } = cleDInscription(numeroUnique);
      const connue: Connue = { paires: [] };
      for (const article of await lirePartition(db, TableName, pk)) {
        const { sk } = z.parse(paire, article);
        if (sk.startsWith(PAIRE)) connue.paires.push(sk.slice(PAIRE.length));
        else connue.inscription = z.parse(inscription, article);
      }
      return connue;
    },

    /** Leaves a fact that this demande no longer tells. */
    quitter: (empreinte: string, numeroUnique: string): Promise<void> =>
      quitterLeRepere(db, TableName, empreinte, numeroUnique),

    /** Takes a pair out of the queue; one that someone has judged stays judged. */
    async retirerPaire([a, b]: Paire["numeros"]): Promise<void> {
      const commande = new UpdateCommand({
        TableName,
        Key: cleDePaire(a, b),
        UpdateExpression: "SET etat = :caduque REMOVE rang",
        ConditionExpression: "etat = :aTraiter",
        ExpressionAttributeValues: { ":caduque": CADUQUE, ":aTraiter": A_TRAITER },
      });
      await db.send(commande).catch(siConditionPerdue(undefined));
    },

    /**
     * Joins those who share a fact, and gives the others: one call, so that of two demandes filed at once the second
     * finds the first. When `auPlus` share it already it tells nobody apart: nobody joins, and nobody is given.
     */
    async rejoindre(empreinte: string, auPlus: number, numeroUnique: string): Promise<string[]> {
      const commande = new UpdateCommand({
        TableName,
        Key: cleDeRepere(empreinte),
        UpdateExpression: "ADD demandes :moi",
        ConditionExpression:
          "attribute_not_exists(demandes) OR contains(demandes, :numero) OR size(demandes) < :auPlus",
        ExpressionAttributeValues: { ":moi": new Set([numeroUnique]), ":numero": numeroUnique, ":auPlus": auPlus },
        ReturnValues: "ALL_NEW",
      });
      return db
        .send(commande)
        .then(
          ({ Attributes }) => [...z.parse(repere, Attributes).demandes].filter((numero) => numero !== numeroUnique),
          siConditionPerdue<string[]>([]),
        );
    },

    /** Pairs of a territory that nobody has judged, the likeliest first. */
    async listerAJuger(territoire: string, auPlus: number): Promise<{ paires: PaireAJuger[]; suite: boolean }> {
      const { Items = [], LastEvaluatedKey } = await db.send(premiers(territoire, auPlus));
      return { paires: Items.map(lirePaire), suite: LastEvaluatedKey !== undefined };
    },

    /** What an agent made of two demandes: it leaves the queue, and stays judged as long as neither changes sides. */
    async juger(numeros: readonly [string, string], etat: "ecartee" | typeof CADUQUE, maintenant: Date): Promise<void> {
      const [a = "", b = ""] = numeros.toSorted();
      await db.send(new PutCommand({ TableName, Item: cleDePaire(b, a) }));
      await db.send(
        new UpdateCommand({
          TableName,
          Key: cleDePaire(a, b),
          UpdateExpression: "SET etat = :etat, jugeeLe = :maintenant REMOVE rang",
          ExpressionAttributeValues: { ":etat": etat, ":maintenant": maintenant.toISOString() },
        }),
      );
    },

    /** Of two demandes one goes on; whoever looks for what was joined finds it, and may undo it. */
    async reunir({ garde, arretee, territoire }: Reunion, maintenant: Date): Promise<void> {
      const [a = "", b = ""] = [garde, arretee].toSorted();
      const jugeeLe = maintenant.toISOString();
      await db.send(new PutCommand({ TableName, Item: cleDePaire(b, a) }));
      await db.send(
        new UpdateCommand({
          TableName,
          Key: cleDePaire(a, b),
          UpdateExpression:
            "SET etat = :reunie, jugeeLe = :jugeeLe, territoire = :reunies, rang = :rang, garde = :garde, arretee = :arretee",
          ExpressionAttributeValues: {
            ":reunie": "reunie",
            ":jugeeLe": jugeeLe,
            ":reunies": reuniesDe(territoire),
            ":rang": `${jugeeLe}#${garde}#${arretee}`,
            ":garde": garde,
            ":arretee": arretee,
          },
        }),
      );
    },

    /** Pairs of a territory that were joined, the newest first. */
    async listerReunies(territoire: string, auPlus: number) {
      const { Items = [], LastEvaluatedKey } = await db.send(premiers(reuniesDe(territoire), auPlus));
      return { reunies: z.parse(pairesReunies, Items), suite: LastEvaluatedKey !== undefined };
    },

    /** A pair that someone has judged stays judged, whatever is replayed. */
    async enregistrerPaire({ numeros, territoire, rapprochements }: Paire, maintenant: Date): Promise<void> {
      const [a, b] = numeros;
      const [{ score } = { score: 0 }] = rapprochements;
      await db.send(new PutCommand({ TableName, Item: cleDePaire(b, a) }));
      const commande = new UpdateCommand({
        TableName,
        Key: cleDePaire(a, b),
        UpdateExpression:
          "SET territoire = :territoire, rang = :rang, score = :score, niveau = :niveau, rapprochements = :rapprochements, etat = :aTraiter, trouveeLe = if_not_exists(trouveeLe, :maintenant)",
        ConditionExpression: "attribute_not_exists(etat) OR etat IN (:aTraiter, :caduque)",
        ExpressionAttributeValues: {
          ":territoire": territoire,
          ":rang": rangDe(score, numeros),
          ":score": score,
          ":niveau": niveauDe(score),
          ":rapprochements": rapprochements,
          ":aTraiter": A_TRAITER,
          ":caduque": CADUQUE,
          ":maintenant": maintenant.toISOString(),
        },
      });
      await db.send(commande).catch(siConditionPerdue(undefined));
    },
  };
}
