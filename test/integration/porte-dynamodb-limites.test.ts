import {
  BatchWriteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { describe, expect } from "vitest";
import { type Acces, arn, autorise, type Comportement, type Porte, verifier } from "./porte.ts";

const TableName = "demandes";
const table = arn("dynamodb", "table/demandes");
const tout = autorise("dynamodb:*", table);
const db = (porte: Porte): DynamoDBClient => new DynamoDBClient(porte.role(tout));

const article = (pk: string, sk = "A", texte = "") => ({ pk: { S: pk }, sk: { S: sk }, texte: { S: texte } });
const nouveau = (pk: string, texte = "") => ({
  Put: { TableName, Item: article(pk, "A", texte), ConditionExpression: "attribute_not_exists(pk)" },
});
const transaction = (...TransactItems: ReturnType<typeof nouveau>[]) =>
  new TransactWriteItemsCommand({ TransactItems });
const invalide = { name: "ValidationException" };

const transactions: Comportement[] = [
  {
    dit: "rejouée avec le même jeton, une transaction ne s’exécute pas deux fois",
    source: "DynamoDB API Reference, TransactWriteItems: ClientRequestToken",
    essai: async (porte) => {
      const client = db(porte);
      const jeton = { ClientRequestToken: "depot-1" };
      await client.send(new TransactWriteItemsCommand({ TransactItems: [nouveau("J#1")], ...jeton }));
      await client.send(new TransactWriteItemsCommand({ TransactItems: [nouveau("J#1")], ...jeton }));
      const autre = client.send(new TransactWriteItemsCommand({ TransactItems: [nouveau("J#2")], ...jeton }));
      await expect(autre).rejects.toMatchObject({ name: "IdempotentParameterMismatchException" });
    },
  },
  {
    dit: "une réponse perdue est rejouée par le SDK sans second effet",
    source: "DynamoDB Developer Guide, Amazon DynamoDB transactions: idempotency",
    essai: async (porte) => {
      porte.gate.faults.inject({ kind: "lost", action: "TransactWriteItems" });
      porte.gate.calls.length = 0;
      const client = new DynamoDBClient({ ...porte.role(tout), maxAttempts: 3 });
      await client.send(transaction(nouveau("PERDU#1")));
      expect(porte.gate.calls.map(({ action }) => action)).toEqual(["TransactWriteItems", "TransactWriteItems"]);
    },
  },
  {
    dit: "une transaction ne touche un article qu’une fois",
    source: "DynamoDB API Reference, TransactWriteItems",
    essai: async (porte) => {
      await expect(db(porte).send(transaction(nouveau("D#1"), nouveau("D#1")))).rejects.toThrow();
    },
  },
  {
    dit: "une transaction tient en 100 articles et 4 Mo",
    source: "DynamoDB Developer Guide, Quotas: transactions",
    essai: async (porte) => {
      const cent = Array.from({ length: 100 }, (_, rang) => nouveau(`C#${rang}`));
      await db(porte).send(transaction(...cent));
      await expect(db(porte).send(transaction(...cent, nouveau("C#100")))).rejects.toMatchObject(invalide);
      const lourds = Array.from({ length: 12 }, (_, rang) => nouveau(`G#${rang}`, "x".repeat(390 * 1024)));
      await expect(db(porte).send(transaction(...lourds))).rejects.toMatchObject(invalide);
    },
  },
];

const articles: Comportement[] = [
  {
    dit: "un article tient en 400 Ko",
    source: "DynamoDB Developer Guide, Quotas: items",
    essai: async (porte) => {
      const ecrire = (octets: number) =>
        new PutItemCommand({ TableName, Item: article("T#1", "A", "x".repeat(octets)) });
      await db(porte).send(ecrire(390 * 1024));
      await expect(db(porte).send(ecrire(400 * 1024))).rejects.toMatchObject(invalide);
    },
  },
  {
    dit: "une requête s’arrête à 1 Mo lu et dit où reprendre",
    source: "DynamoDB API Reference, Query: LastEvaluatedKey",
    essai: async (porte) => {
      const client = db(porte);
      for (let rang = 0; rang < 5; rang += 1)
        await client.send(new PutItemCommand({ TableName, Item: article("P#1", `${rang}`, "x".repeat(300_000)) }));
      const lire = { TableName, KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": { S: "P#1" } } };
      const page = await client.send(new QueryCommand(lire));
      expect(page.Items?.length).toBeLessThan(5);
      const suite = await client.send(new QueryCommand({ ...lire, ExclusiveStartKey: page.LastEvaluatedKey }));
      expect([...(page.Items ?? []), ...(suite.Items ?? [])]).toHaveLength(5);
    },
  },
  {
    dit: "une condition perdue peut rendre l’article qui l’a fait perdre",
    source: "DynamoDB API Reference, PutItem: ReturnValuesOnConditionCheckFailure",
    essai: async (porte) => {
      const client = db(porte);
      await client.send(new PutItemCommand({ TableName, Item: article("R#1", "A", "premier") }));
      const second = new PutItemCommand({ ...nouveau("R#1").Put, ReturnValuesOnConditionCheckFailure: "ALL_OLD" });
      await expect(client.send(second)).rejects.toMatchObject({
        name: "ConditionalCheckFailedException",
        Item: { texte: { S: "premier" } },
      });
    },
  },
  {
    dit: "un mot réservé ne s’écrit pas sans alias, une valeur inutile est refusée",
    source: "DynamoDB Developer Guide, Expression attribute names",
    essai: async (porte) => {
      const changer = (expression: string, values: Record<string, { S: string }>) =>
        new UpdateItemCommand({
          TableName,
          Key: { pk: { S: "R#1" }, sk: { S: "A" } },
          UpdateExpression: expression,
          ExpressionAttributeValues: values,
        });
      const un = { ":a": { S: "a" } };
      await expect(db(porte).send(changer("SET status = :a", un))).rejects.toMatchObject(invalide);
      await expect(db(porte).send(changer("SET etat = :a", { ...un, ":b": { S: "b" } }))).rejects.toMatchObject(
        invalide,
      );
    },
  },
  {
    dit: "un lot ne contient pas deux fois le même article, ni plus de 25",
    source: "DynamoDB API Reference, BatchWriteItem",
    essai: async (porte) => {
      const lot = (...cles: string[]) =>
        new BatchWriteItemCommand({
          RequestItems: { demandes: cles.map((pk) => ({ PutRequest: { Item: article(pk) } })) },
        });
      await expect(db(porte).send(lot("B#1", "B#1"))).rejects.toMatchObject(invalide);
      const vingtSix = Array.from({ length: 26 }, (_, rang) => `B#${rang}`);
      await expect(db(porte).send(lot(...vingtSix))).rejects.toMatchObject(invalide);
    },
  },
];

const lireLeFlux = async (acces: Acces, StreamArn: string) => {
  const flux = new DynamoDBStreamsClient(acces);
  const { StreamDescription } = await flux.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await flux.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" }),
  );
  return (await flux.send(new GetRecordsCommand({ ShardIterator }))).Records ?? [];
};

const acces: Comportement[] = [
  {
    dit: "le flux d’une table se lit avec le droit du flux, non celui de la table",
    source: "DynamoDB Developer Guide, Using IAM policies: streams",
    essai: async (porte) => {
      await db(porte).send(new PutItemCommand({ TableName, Item: article("F#1", "A", "vu") }));
      const { Table } = await db(porte).send(new DescribeTableCommand({ TableName }));
      const flux = Table?.LatestStreamArn ?? "";
      await expect(lireLeFlux(porte.role(tout), flux)).rejects.toThrow(`dynamodb:DescribeStream on resource: ${flux}`);
      const lecteur = autorise(["dynamodb:DescribeStream", "dynamodb:GetShardIterator", "dynamodb:GetRecords"], flux);
      const lus = await lireLeFlux(porte.role(lecteur), flux);
      expect(lus.some(({ dynamodb }) => dynamodb?.NewImage?.texte?.S === "vu")).toBe(true);
      const sansLire = autorise(["dynamodb:DescribeStream", "dynamodb:GetShardIterator"], flux);
      await expect(lireLeFlux(porte.role(sansLire), flux)).rejects.toThrow("dynamodb:GetRecords");
    },
  },
  {
    dit: "sans signature, ou avec une clé inconnue, rien ne répond",
    source: "DynamoDB Developer Guide, Error handling: error codes",
    essai: async (porte) => {
      const reponse = await fetch(porte.gate.url, {
        method: "POST",
        headers: { "x-amz-target": "DynamoDB_20120810.GetItem", "content-type": "application/x-amz-json-1.0" },
        body: "{}",
      });
      expect(reponse.status).toBe(400);
      expect(await reponse.text()).toContain("MissingAuthenticationToken");
      const inconnu = { ...porte.role(tout), credentials: { accessKeyId: "AKIAINCONNU", secretAccessKey: "x" } };
      const lire = new GetItemCommand({ TableName, Key: { pk: { S: "R#1" }, sk: { S: "A" } } });
      await expect(new DynamoDBClient(inconnu).send(lire)).rejects.toMatchObject({
        name: "UnrecognizedClientException",
      });
    },
  },
  {
    dit: "les identifiants temporaires d’un rôle valent avec leur jeton, pas sans",
    source: "IAM User Guide, Temporary security credentials",
    essai: async (porte) => {
      const roleArn = "arn:aws:iam::123456789012:role/Essai";
      porte.gate.addPrincipal("ASIATEMPORAIRE", {
        secretAccessKey: "s",
        sessionToken: "jeton",
        roleArn,
        statements: [tout],
      });
      const lire = new GetItemCommand({ TableName, Key: { pk: { S: "R#1" }, sk: { S: "A" } } });
      const avec = (sessionToken?: string) =>
        new DynamoDBClient({
          ...porte.role(),
          credentials: { accessKeyId: "ASIATEMPORAIRE", secretAccessKey: "s", ...(sessionToken && { sessionToken }) },
        });
      await avec("jeton").send(lire);
      await expect(avec().send(lire)).rejects.toMatchObject({ name: "UnrecognizedClientException" });
      await expect(avec("autre").send(lire)).rejects.toMatchObject({ name: "UnrecognizedClientException" });
    },
  },
];

describe("La porte devant DynamoDB : limites, flux, identités", () => {
  verifier(
    {
      tables: [{ arn: table, name: TableName }],
      creer: [
        {
          TableName,
          BillingMode: "PAY_PER_REQUEST",
          KeySchema: [
            { AttributeName: "pk", KeyType: "HASH" },
            { AttributeName: "sk", KeyType: "RANGE" },
          ],
          AttributeDefinitions: [
            { AttributeName: "pk", AttributeType: "S" },
            { AttributeName: "sk", AttributeType: "S" },
          ],
          StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
        },
      ],
    },
    [...transactions, ...articles, ...acces],
  );
});
