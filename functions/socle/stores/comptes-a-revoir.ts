import { type DynamoDBDocumentClient, paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { ajouterJours } from "../../../shared/demande/delais.ts";
import { cleDuCompte } from "./comptes.ts";
import { siConditionPerdue } from "./condition.ts";

/** An account is looked at as long after its last look as a draft may live. */
const JOURS_ENTRE_DEUX_REGARDS = 90;

const LOT = "REVUE";
const PARTITION = "COMPTE#";

const cle = z.object({ pk: z.string().check(z.startsWith(PARTITION)) });

/** Where the clockwork finds an account that may come to hold nothing. */
export const indexDeRevue = (aujourdhui: string): { lotRevue: string; revoirLe: string } => ({
  lotRevue: LOT,
  revoirLe: ajouterJours(aujourdhui, JOURS_ENTRE_DEUX_REGARDS),
});

export type ComptesARevoirStore = ReturnType<typeof comptesARevoirStore>;

/** Accounts without a demande: nothing that is purged would lead to them. */
export const comptesARevoirStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Those to look at on this day or before, longest due first. */
  async *lister(jour: string): AsyncGenerator<string> {
    const dus = {
      TableName,
      IndexName: "parRevue",
      KeyConditionExpression: "lotRevue = :lot AND revoirLe <= :jour",
      ExpressionAttributeValues: { ":lot": LOT, ":jour": jour },
    };
    for await (const { Items = [] } of paginateQuery({ client: db }, dus))
      for (const item of Items) yield z.parse(cle, item).pk.slice(PARTITION.length);
  },

  async reporter(compte: string, aujourdhui: string): Promise<void> {
    const { lotRevue, revoirLe } = indexDeRevue(aujourdhui);
    const commande = new UpdateCommand({
      TableName,
      Key: cleDuCompte(compte),
      UpdateExpression: "SET lotRevue = :lot, revoirLe = :le",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":lot": lotRevue, ":le": revoirLe },
    });
    await db.send(commande).catch(siConditionPerdue(undefined));
  },

  /** It holds a demande: the purge of that one looks at the account again. */
  async oublier(compte: string): Promise<void> {
    const commande = new UpdateCommand({
      TableName,
      Key: cleDuCompte(compte),
      UpdateExpression: "REMOVE lotRevue, revoirLe",
      ConditionExpression: "attribute_exists(pk)",
    });
    await db.send(commande).catch(siConditionPerdue(undefined));
  },
});
