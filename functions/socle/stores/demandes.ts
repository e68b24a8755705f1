import { type DynamoDBDocumentClient, GetCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Demande } from "../../../shared/demande/demande.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import { type Enveloppe, enveloppe } from "../enveloppe.ts";
import { cleDeDemande, cleDeLien, cleDesSensibles, cleDeVerrou } from "./cles.ts";
import { demande, evenement } from "./formes.ts";

/** All that stands under a number: state, history, sealed answers. */
export type DossierLu = { demande: Demande; evenements: Evenement[]; sensible?: Enveloppe };

type Item = Record<string, unknown>;

const article = {
  courante: z.object({ sk: z.literal("COURANTE"), demande }),
  evenement: z.object({ sk: z.string().check(z.startsWith("EVENEMENT#")), evenement }),
  sensible: z.object({ sk: z.literal("SENSIBLE"), sensible: z.exactOptional(enveloppe) }),
  lien: z.object({ numeroUnique: z.string() }),
};

/** The items of this kind; an item of this kind that is not in its form is an error, not an absence. */
const deCetteSorte = (items: Item[], sk: string): Item[] => items.filter((item) => String(item.sk).startsWith(sk));

function enveloppeDe(item: Item): Pick<DossierLu, "sensible"> {
  const { sensible } = z.parse(article.sensible, item);
  return sensible ? { sensible } : {};
}

function lireDossier(items: Item[]): DossierLu | undefined {
  const [courante] = deCetteSorte(items, "COURANTE");
  const [sensible] = deCetteSorte(items, "SENSIBLE");
  return (
    courante && {
      demande: z.parse(article.courante, courante).demande,
      evenements: deCetteSorte(items, "EVENEMENT#").map((item) => z.parse(article.evenement, item).evenement),
      ...(sensible && enveloppeDe(sensible)),
    }
  );
}

export type DemandesStore = ReturnType<typeof demandesStore>;

export function demandesStore(db: DynamoDBDocumentClient, TableName: string) {
  const lirePartition = async (pk: string, debut?: string): Promise<Item[]> => {
    const items: Item[] = [];
    const pages = paginateQuery(
      { client: db },
      {
        TableName,
        KeyConditionExpression: debut ? "pk = :pk AND begins_with(sk, :sk)" : "pk = :pk",
        ExpressionAttributeValues: { ":pk": pk, ...(debut && { ":sk": debut }) },
        ConsistentRead: true,
      },
    );
    for await (const { Items = [] } of pages) items.push(...Items);
    return items;
  };

  const lire = async (numeroUnique: string): Promise<Demande | undefined> => {
    const Key = cleDeDemande(numeroUnique);
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && z.parse(article.courante, Item).demande;
  };

  return {
    lire,

    lireDossier: async (numeroUnique: string): Promise<DossierLu | undefined> =>
      lireDossier(await lirePartition(cleDeDemande(numeroUnique).pk)),

    /** The answers that only a key opens, when there are any. */
    async lireSensible(numeroUnique: string): Promise<Enveloppe | undefined> {
      const Key = cleDesSensibles(numeroUnique);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(article.sensible, Item).sensible;
    },

    /** The demandes of an account, oldest first. */
    async lister(compte: string): Promise<Demande[]> {
      const { pk, sk } = cleDeLien(compte, "");
      const liens = await lirePartition(pk, sk);
      const lues = await Promise.all(liens.map((lien) => lire(z.parse(article.lien, lien).numeroUnique)));
      return lues.filter((lue) => lue !== undefined).toSorted((a, b) => (a.deposeeLe < b.deposeeLe ? -1 : 1));
    },

    /** Number of the demande that holds this territory for the account. */
    async lireVerrou(compte: string, territoire: string): Promise<string | undefined> {
      const Key = cleDeVerrou(compte, territoire);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(article.lien, Item).numeroUnique;
    },
  };
}
