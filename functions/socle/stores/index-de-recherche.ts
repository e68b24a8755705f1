import { createHash } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Attente, Entree } from "../../../shared/recherche/entree.ts";
import type { Cle } from "./cles.ts";
import { cleDAttenteDIndex, cleDeLigne, cleDesMois, cleDInscription, cleExacte } from "./cles-de-recherche.ts";
import { siConditionPerdue } from "./condition.ts";
import { ecrireTout } from "./transaction.ts";

const cle = z.object({ pk: z.string(), sk: z.string() });
const inscription = z.object({ version: z.int(), cles: z.array(cle), ecriture: z.exactOptional(z.string()) });
/** Version of the demande that the index tells of, where it does, and the mark of what was written. */
export type InscriptionDeRecherche = z.infer<typeof inscription>;

/** All that the index is to hold of a demande. */
export type AIndexer = {
  entree: Entree;
  lieux: readonly string[];
  attentes: readonly Attente[];
  /** Fingerprints of the facts that lead to it. */
  empreintes: readonly string[];
};

/** Short names: a page reads thousands of these. */
export const articleDeLigne = (pkSk: Cle, entree: Entree) => ({
  ...pkSk,
  v: entree.version,
  o: entree.territoire,
  g: entree.guichet,
  e: entree.etat === "active" ? "a" : "r",
  i: entree.identite === "verifiee",
  c: entree.communes,
  t: entree.types,
  p: entree.plafond,
  s: entree.situation,
  n: entree.personnes,
  ...(entree.priorite && { r: entree.priorite }),
});

const articlesDe = ({ entree, lieux, attentes, empreintes }: AIndexer): Cle[] => [
  ...lieux.map((lieu) => articleDeLigne(cleDeLigne(lieu, entree), entree)),
  ...attentes.map((attente) => articleDeLigne(cleDAttenteDIndex(attente, entree), entree)),
  ...empreintes.map((empreinte) => cleExacte(empreinte, entree.numeroUnique)),
];

const memeCle =
  (une: Cle) =>
  (autre: Cle): boolean =>
    une.pk === autre.pk && une.sk === autre.sk;

const marqueDe = (version: number, cles: readonly Cle[]): string =>
  createHash("sha256")
    .update(JSON.stringify([version, cles]))
    .digest("hex")
    .slice(0, 16);

const encoreCelle = (avant: InscriptionDeRecherche | undefined) => {
  if (!avant) return { ConditionExpression: "attribute_not_exists(pk)" };
  return avant.ecriture === undefined
    ? {
        ConditionExpression: "version = :lue AND attribute_not_exists(ecriture)",
        ExpressionAttributeValues: { ":lue": avant.version },
      }
    : { ConditionExpression: "ecriture = :lue", ExpressionAttributeValues: { ":lue": avant.ecriture } };
};

export type IndexDeRechercheStore = ReturnType<typeof indexDeRechercheStore>;

/** The index that guichets search: codes and fingerprints, which lead to numbers. No name, no date, no contact. */
export function indexDeRechercheStore(db: DynamoDBDocumentClient, TableName: string) {
  /** Written once for each month of a place: a list then knows where to look. */
  async function annoncerLeMois(lieu: string, mois: string): Promise<void> {
    const commande = new UpdateCommand({
      TableName,
      Key: cleDesMois(lieu),
      UpdateExpression: "ADD mois :lui",
      ConditionExpression: "attribute_not_exists(mois) OR NOT contains(mois, :mois)",
      ExpressionAttributeValues: { ":lui": new Set([mois]), ":mois": mois },
    });
    await db.send(commande).catch(siConditionPerdue(undefined));
  }

  return {
    async lireInscription(numeroUnique: string): Promise<InscriptionDeRecherche | undefined> {
      const Key = cleDInscription(numeroUnique);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(inscription, Item);
    },

    /**
     * Tells this of a demande and nothing of what was told before, in one transaction: two announcements handled at
     * once never leave a line that nobody would erase. `a-rejouer` when another wrote meanwhile.
     */
    async inscrire(avant: InscriptionDeRecherche | undefined, aIndexer: AIndexer): Promise<"ecrit" | "a-rejouer"> {
      const { entree, lieux } = aIndexer;
      const mois = entree.ancienneteDepuisLe.slice(0, 7);
      await Promise.all(lieux.map((lieu) => annoncerLeMois(lieu, mois)));
      const articles = articlesDe(aIndexer);
      const cles = articles.map(({ pk, sk }) => ({ pk, sk }));
      const perimees = (avant?.cles ?? []).filter((ancienne) => !cles.some(memeCle(ancienne)));
      // a piece changes what waits, and not the version: what is written has a mark of its own, the same when played again
      const Item = {
        ...cleDInscription(entree.numeroUnique),
        version: entree.version,
        cles,
        ecriture: marqueDe(entree.version, cles),
      };
      const condition = encoreCelle(avant);
      return ecrireTout<"a-rejouer">(db, [
        { siRefusee: "a-rejouer", operation: { Put: { TableName, Item, ...condition } } },
        ...articles.map((article) => ({
          siRefusee: "a-rejouer" as const,
          operation: { Put: { TableName, Item: article } },
        })),
        ...perimees.map((Key) => ({ siRefusee: "a-rejouer" as const, operation: { Delete: { TableName, Key } } })),
      ]);
    },
  };
}
