import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Demande } from "../../../shared/demande/demande.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import { type Enveloppe, enveloppe } from "../enveloppe.ts";
import {
  cleDeDemande,
  cleDeLien,
  cleDeRattachement,
  cleDesSensibles,
  cleDeVerrou,
  cleDIdentite,
  cleDuSensibleDAvant,
} from "./cles.ts";
import { demande, evenement } from "./formes.ts";
import { type Article, lirePartition } from "./partition.ts";

/** All that stands under a number: state, history, sealed answers. */
export type DossierLu = { demande: Demande; evenements: Evenement[]; sensible?: Enveloppe };

const article = {
  courante: z.object({ sk: z.literal("COURANTE"), demande }),
  evenement: z.object({ sk: z.string().check(z.startsWith("EVENEMENT#")), evenement }),
  sensible: z.object({ sk: z.literal("SENSIBLE"), sensible: z.exactOptional(enveloppe) }),
  sensibleDAvant: z.object({ sensible: z.exactOptional(enveloppe) }),
  lien: z.object({ numeroUnique: z.string() }),
};

/** The items of this kind; an item of this kind that is not in its form is an error, not an absence. */
const deCetteSorte = (items: Article[], sk: string): Article[] =>
  items.filter((item) => String(item.sk).startsWith(sk));

function enveloppeDe(item: Article): Pick<DossierLu, "sensible"> {
  const { sensible } = z.parse(article.sensible, item);
  return sensible ? { sensible } : {};
}

function lireDossier(items: Article[]): DossierLu | undefined {
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
  const lire = async (numeroUnique: string): Promise<Demande | undefined> => {
    const Key = cleDeDemande(numeroUnique);
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && z.parse(article.courante, Item).demande;
  };

  return {
    lire,

    lireDossier: async (numeroUnique: string): Promise<DossierLu | undefined> =>
      lireDossier(await lirePartition(db, TableName, cleDeDemande(numeroUnique).pk)),

    /** The answers that only a key opens, when there are any. */
    async lireSensible(numeroUnique: string): Promise<Enveloppe | undefined> {
      const Key = cleDesSensibles(numeroUnique);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(article.sensible, Item).sensible;
    },

    /** Those that stood there before another demande was joined. */
    async lireSensibleDAvant(numeroUnique: string, autre: string): Promise<Enveloppe | undefined> {
      const Key = cleDuSensibleDAvant(numeroUnique, autre);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(article.sensibleDAvant, Item).sensible;
    },

    /** The demandes of an account, oldest first. */
    async lister(compte: string): Promise<Demande[]> {
      const { pk, sk } = cleDeLien(compte, "");
      const liens = await lirePartition(db, TableName, pk, sk);
      const lues = await Promise.all(liens.map((lien) => lire(z.parse(article.lien, lien).numeroUnique)));
      return lues.filter((lue) => lue !== undefined).toSorted((a, b) => (a.deposeeLe < b.deposeeLe ? -1 : 1));
    },

    /** Number of the demande that holds this territory for the account. */
    async lireVerrou(compte: string, territoire: string): Promise<string | undefined> {
      const Key = cleDeVerrou(compte, territoire);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(article.lien, Item).numeroUnique;
    },

    /** Number of the demande that holds this verified identity in the territory. */
    async lireVerrouDIdentite(empreinte: string, territoire: string): Promise<string | undefined> {
      const Key = cleDIdentite(empreinte, territoire);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(article.lien, Item).numeroUnique;
    },

    /** Does this code, handed over at a counter, lead to this demande? */
    async estRattachable(numeroUnique: string, code: string): Promise<boolean> {
      const Key = cleDeRattachement(numeroUnique, code);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item !== undefined;
    },
  };
}
