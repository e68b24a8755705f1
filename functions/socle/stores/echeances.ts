import {
  type DynamoDBDocumentClient,
  type NativeAttributeValue,
  paginateQuery,
  ScanCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Demande } from "../../../shared/demande/demande.ts";
import { indexDEcheance } from "./articles.ts";
import { cleDeDemande } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";
import { demande } from "./formes.ts";

const INDEX = "parEcheance";
const ligne = z.object({ numeroUnique: z.string() });
const dueLe = z.object({ echeance: z.string() });
const courante = z.object({ demande, echeance: z.exactOptional(z.string()) });

/** Where a reading of the whole table goes on from. */
export type Reprise = Record<string, NativeAttributeValue>;

/** Some of the demandes, each with the day on which the index has it; `suite` leads to the others. */
export type Page = { courantes: z.infer<typeof courante>[]; suite?: Reprise };

const jusquA = (lot: string, jour: string) => ({
  IndexName: INDEX,
  KeyConditionExpression: "lotEcheance = :lot AND echeance <= :jour",
  ExpressionAttributeValues: { ":lot": lot, ":jour": jour },
});

export type EcheancesStore = ReturnType<typeof echeancesStore>;

/** The index of due dates: which demandes a day must look at, found at the cost of those alone. */
export function echeancesStore(db: DynamoDBDocumentClient, TableName: string) {
  return {
    /** Numbers of a lot that are due on this day or before, longest due first. */
    async *lister(lot: string, jour: string): AsyncGenerator<string> {
      for await (const { Items = [] } of paginateQuery({ client: db }, { TableName, ...jusquA(lot, jour) }))
        for (const item of Items) yield z.parse(ligne, item).numeroUnique;
    },

    /** Day on which each demande of a lot is due, from one day to another, both included. */
    async *prevoir(lot: string, du: string, au: string): AsyncGenerator<string> {
      const demandee = {
        TableName,
        IndexName: INDEX,
        KeyConditionExpression: "lotEcheance = :lot AND echeance BETWEEN :du AND :au",
        ExpressionAttributeValues: { ":lot": lot, ":du": du, ":au": au },
        ProjectionExpression: "echeance",
      };
      for await (const { Items = [] } of paginateQuery({ client: db }, demandee))
        for (const item of Items) yield z.parse(dueLe, item).echeance;
    },

    /** Every demande there is: for what no index tells, a change of the rules or a restored table. */
    async *parcourir(depuis?: Reprise): AsyncGenerator<Page> {
      let suite: Reprise | undefined = depuis;
      do {
        const commande = new ScanCommand({
          TableName,
          FilterExpression: "sk = :courante",
          ExpressionAttributeValues: { ":courante": "COURANTE" },
          ...(suite && { ExclusiveStartKey: suite }),
        });
        const lue = await db.send(commande);
        suite = lue.LastEvaluatedKey;
        yield { courantes: z.parse(z.array(courante), lue.Items ?? []), ...(suite && { suite }) };
      } while (suite);
    },

    /** Looks at a demande again on another day than its state says; nothing if it moved since it was read. */
    async reporter(demande: Demande, le: string): Promise<void> {
      const { lotEcheance } = indexDEcheance(demande, le);
      const commande = new UpdateCommand({
        TableName,
        Key: cleDeDemande(demande.numeroUnique),
        UpdateExpression: "SET lotEcheance = :lot, echeance = :le",
        ConditionExpression: "demande.version = :lue",
        ExpressionAttributeValues: { ":lot": lotEcheance, ":le": le, ":lue": demande.version },
      });
      await db.send(commande).catch(siConditionPerdue(undefined));
    },
  };
}
