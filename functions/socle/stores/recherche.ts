import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { AttenteDIndex, Entree } from "../../../shared/recherche/entree.ts";
import { modalites } from "../../../shared/statistiques/modalites.ts";
import { attenteDe, cleDesMois, clesExactes, listeDe } from "./cles-de-recherche.ts";
import { octetsDe } from "./octets.ts";
import { type Article, lirePartition } from "./partition.ts";

const codesDe = <C extends string>(liste: readonly { code: C }[]): C[] => liste.map(({ code }) => code);

const ligne = z.object({
  sk: z.string(),
  v: z.int(),
  o: z.string(),
  g: z.string(),
  e: z.enum(["a", "r"]),
  i: z.boolean(),
  c: z.array(z.string()),
  t: z.array(z.string()),
  p: z.enum(codesDe(modalites.plafond)),
  s: z.enum(codesDe(modalites.logement_actuel)),
  n: z.int(),
  r: z.exactOptional(z.enum(["dalo", "prioritaire"])),
});

function lireLigne(article: Article): Entree {
  const { sk, v, o, g, e, i, c, t, p, s, n, r } = z.parse(ligne, article);
  const [ancienneteDepuisLe = "", numeroUnique = ""] = sk.split("#");
  return {
    numeroUnique,
    ancienneteDepuisLe,
    version: v,
    territoire: o,
    guichet: g,
    etat: e === "a" ? "active" : "radiee",
    identite: i ? "verifiee" : "a_verifier",
    communes: c,
    types: t,
    plafond: p,
    situation: s,
    personnes: n,
    ...(r && { priorite: r }),
  };
}

/** Where a list stands among the entries of a month. */
export const positionDe = ({ ancienneteDepuisLe, numeroUnique }: Entree): string =>
  `${ancienneteDepuisLe}#${numeroUnique}`;

/** Entries read, what they weigh, and whether others stand behind. */
export type Lues = { entrees: Entree[]; octets: number; suite: boolean };

const mois = z.object({ mois: z.set(z.string()) });
const exacte = z.object({ sk: z.string() });

export type RechercheStore = ReturnType<typeof rechercheStore>;

/** What guichets search: a reading costs what it gives. */
export function rechercheStore(db: DynamoDBDocumentClient, TableName: string) {
  async function lire(pk: string, apres: string | undefined, auPlus: number): Promise<Lues> {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: apres === undefined ? "pk = :pk" : "pk = :pk AND sk > :apres",
        ExpressionAttributeValues: { ":pk": pk, ...(apres !== undefined && { ":apres": apres }) },
        Limit: auPlus,
      }),
    );
    const octets = Items.reduce((somme, item) => somme + octetsDe(item), 0);
    return { entrees: Items.map(lireLigne), octets, suite: LastEvaluatedKey !== undefined };
  }

  return {
    /** Months of which the list of a place holds something. */
    async lireMois(lieu: string): Promise<string[]> {
      const { Item } = await db.send(new GetCommand({ TableName, Key: cleDesMois(lieu) }));
      return Item ? [...z.parse(mois, Item).mois] : [];
    },

    /** Entries of a month, the oldest first, after a position. */
    lireListe: (lieu: string, quand: string, apres: string | undefined, auPlus: number): Promise<Lues> =>
      lire(listeDe(lieu, quand), apres, auPlus),

    /** What waits for the guichets of a territory, the oldest first. */
    lireAttente: (attente: AttenteDIndex, territoire: string, auPlus: number): Promise<Lues> =>
      lire(attenteDe(attente, territoire), undefined, auPlus),

    /** Numbers to which a fact leads. */
    async lireExacts(empreinte: string): Promise<string[]> {
      const lus = z.parse(z.array(exacte), await lirePartition(db, TableName, clesExactes(empreinte)));
      return lus.map(({ sk }) => sk.slice("DEMANDE#".length));
    },
  };
}
