import {
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import { describe, expect } from "vitest";
import type { Statement } from "../../infra/local/gate/policy-document.ts";
import { type Acces, arn, autorise, type Comportement, interdit, parIam, verifier } from "./porte.ts";

const table = arn("dynamodb", "table/comptes");
const chiffree = arn("dynamodb", "table/chiffree");
const cle = arn("kms", "key/11111111-1111-1111-1111-111111111111");

const db = (acces: Acces): DynamoDBClient => new DynamoDBClient(acces);
const toutSurLaTable = autorise("dynamodb:*", table);
const surLIndex = autorise("dynamodb:Query", `${table}/index/parCompte`);

const ecrire = (pk: string, autres: Record<string, { S: string } | { N: string }> = {}) => ({
  TableName: "comptes",
  Item: { pk: { S: pk }, sk: { S: "A" }, ...autres },
});
const cleDe = (pk: string) => ({ TableName: "comptes", Key: { pk: { S: pk }, sk: { S: "A" } } });
const depose = (pk: string) =>
  new TransactWriteItemsCommand({
    TransactItems: [
      { Put: { ...ecrire(pk), ConditionExpression: "attribute_not_exists(pk)" } },
      {
        Update: {
          ...cleDe(`${pk}-lu`),
          UpdateExpression: "SET vu = :v",
          ExpressionAttributeValues: { ":v": { N: "1" } },
        },
      },
    ],
  });
const parIndex = (compte: string) =>
  new QueryCommand({
    TableName: "comptes",
    IndexName: "parCompte",
    KeyConditionExpression: "compteId = :c",
    ExpressionAttributeValues: { ":c": { S: compte } },
  });

const permissions: Comportement[] = [
  {
    dit: "un droit oublié est refusé en nommant l’action et la ressource",
    source: "IAM User Guide, Troubleshoot access denied error messages",
    essai: async (porte) => {
      const client = db(porte.role(autorise("dynamodb:GetItem", table)));
      await expect(client.send(new PutItemCommand(ecrire("REFUS#1")))).rejects.toMatchObject({
        name: "AccessDeniedException",
        message: expect.stringMatching(
          /^User: arn:aws:sts::123456789012:assumed-role\/Essai\/\w+ is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:eu-west-3:123456789012:table\/comptes because no identity-based policy allows the dynamodb:PutItem action$/,
        ),
        $metadata: { httpStatusCode: 400 },
      });
      expect((await db(porte.role(toutSurLaTable)).send(new GetItemCommand(cleDe("REFUS#1")))).Item).toBeUndefined();
    },
  },
  {
    dit: "une interdiction l’emporte sur une permission",
    source: "IAM User Guide, Policy evaluation logic",
    essai: async (porte) => {
      const client = db(porte.role(toutSurLaTable, interdit("dynamodb:PutItem", table)));
      await expect(client.send(new PutItemCommand(ecrire("X")))).rejects.toThrow(
        "with an explicit deny in an identity-based policy",
      );
    },
  },
  {
    dit: "une transaction demande le droit de chacune de ses opérations",
    source: "DynamoDB Developer Guide, Using IAM with DynamoDB transactions",
    essai: async (porte) => {
      const client = db(porte.role(autorise(["dynamodb:PutItem"], table)));
      await expect(client.send(depose("T#1"))).rejects.toThrow("perform: dynamodb:UpdateItem on resource");
      await db(porte.role(autorise(["dynamodb:PutItem", "dynamodb:UpdateItem"], table))).send(depose("T#1"));
      const lecture = new TransactGetItemsCommand({ TransactItems: [{ Get: cleDe("T#1") }] });
      await expect(client.send(lecture)).rejects.toThrow("perform: dynamodb:GetItem");
    },
  },
  {
    dit: "écrire par lots est un droit à part",
    source: "Service Authorization Reference, DynamoDB",
    essai: async (porte) => {
      const lot = new BatchWriteItemCommand({
        RequestItems: { comptes: [{ PutRequest: { Item: ecrire("L#1").Item } }] },
      });
      await expect(db(porte.role(autorise("dynamodb:PutItem", table))).send(lot)).rejects.toThrow(
        "dynamodb:BatchWriteItem",
      );
      await db(porte.role(autorise("dynamodb:BatchWriteItem", table))).send(lot);
    },
  },
  {
    dit: "le droit sur une table ne donne pas ses index",
    source: "Service Authorization Reference, DynamoDB, resource types",
    essai: async (porte) => {
      await expect(db(porte.role(toutSurLaTable)).send(parIndex("C1"))).rejects.toThrow(`${table}/index/parCompte`);
      await db(porte.role(surLIndex)).send(parIndex("C1"));
    },
  },
  {
    dit: "LeadingKeys borne un rôle aux clés qu’il nomme",
    source: "DynamoDB Developer Guide, Using IAM policy conditions for fine-grained access control",
    essai: async (porte) => {
      const sessions: Statement["Condition"] = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["SESSION#*"] } };
      const client = db(
        porte.role(autorise(["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"], table, sessions)),
      );
      await client.send(new GetItemCommand(cleDe("SESSION#1")));
      await expect(client.send(new GetItemCommand(cleDe("COMPTE#1")))).rejects.toThrow("dynamodb:GetItem");
      const partition = (pk: string) =>
        new QueryCommand({
          TableName: "comptes",
          KeyConditionExpression: "#k = :p AND begins_with(sk, :s)",
          ExpressionAttributeNames: { "#k": "pk" },
          ExpressionAttributeValues: { ":p": { S: pk }, ":s": { S: "A" } },
        });
      await client.send(partition("SESSION#1"));
      await expect(client.send(partition("COMPTE#1"))).rejects.toThrow("dynamodb:Query");
      const melange = new TransactWriteItemsCommand({
        TransactItems: [{ Put: ecrire("SESSION#1") }, { Put: ecrire("COMPTE#1") }],
      });
      await expect(client.send(melange)).rejects.toThrow("dynamodb:PutItem");
    },
  },
  {
    dit: "une table chiffrée par une clé demande aussi cette clé",
    source: "DynamoDB Developer Guide, Encryption at rest: usage notes",
    essai: async (porte) => {
      const lire = new GetItemCommand({ ...cleDe("X"), TableName: "chiffree" });
      const surLaTable = autorise("dynamodb:GetItem", chiffree);
      await expect(db(porte.role(surLaTable)).send(lire)).rejects.toThrow(`kms:Decrypt on resource: ${cle}`);
      const parDynamodb = { StringEquals: { "kms:ViaService": ["dynamodb.eu-west-3.amazonaws.com"] } };
      await db(porte.role(surLaTable, autorise("kms:Decrypt", cle, parDynamodb))).send(lire);
      const parS3 = { StringEquals: { "kms:ViaService": ["s3.eu-west-3.amazonaws.com"] } };
      await expect(db(porte.role(surLaTable, autorise("kms:Decrypt", cle, parS3))).send(lire)).rejects.toThrow(
        "kms:Decrypt",
      );
    },
  },
  {
    dit: "une opération que la porte ne connaît pas est refusée et nommée",
    source: "règle de la porte",
    essai: async (porte) => {
      const agrandir = new UpdateTableCommand({ TableName: "comptes", BillingMode: "PAY_PER_REQUEST" });
      await expect(db(porte.role(toutSurLaTable)).send(agrandir)).rejects.toMatchObject({
        name: "UnknownOperationException",
        message: expect.stringContaining("UpdateTable"),
      });
    },
  },
];

const donnees: Comportement[] = [
  {
    dit: "une condition perdue annule toute la transaction et dit laquelle",
    source: "DynamoDB API Reference, TransactWriteItems",
    essai: async (porte) => {
      const client = db(porte.role(toutSurLaTable));
      await client.send(new PutItemCommand(ecrire("PRIS#1")));
      await expect(client.send(depose("PRIS#1"))).rejects.toMatchObject({
        name: "TransactionCanceledException",
        CancellationReasons: [{ Code: "ConditionalCheckFailed" }, { Code: "None" }],
      });
      expect((await client.send(new GetItemCommand(cleDe("PRIS#1-lu")))).Item).toBeUndefined();
    },
  },
  {
    dit: "le TTL efface ce dont la date est passée, et rien d’autre",
    source: "DynamoDB Developer Guide, Using time to live (TTL)",
    essai: async (porte) => {
      const client = db(porte.role(toutSurLaTable));
      const dans = (jours: number) => ({ N: String(Math.floor(Date.now() / 1000) + jours * 86_400) });
      await client.send(new PutItemCommand(ecrire("TTL#passe", { expireLe: dans(1) })));
      await client.send(new PutItemCommand(ecrire("TTL#futur", { expireLe: dans(10) })));
      await client.send(new PutItemCommand(ecrire("TTL#ancien", { expireLe: dans(-6 * 365) })));
      expect(await porte.gate.sweepExpired()).toBe(0);
      porte.horloge.decalage = 2 * 86_400_000;
      expect(await porte.gate.sweepExpired()).toBe(1);
      porte.horloge.decalage = 0;
      const restant = await client.send(
        new ScanCommand({
          TableName: "comptes",
          FilterExpression: "begins_with(pk, :t)",
          ExpressionAttributeValues: { ":t": { S: "TTL#" } },
        }),
      );
      expect(restant.Items?.map(({ pk }) => pk?.S).sort()).toEqual(["TTL#ancien", "TTL#futur"]);
    },
  },
  {
    dit: "les articles restent d’un lancement à l’autre",
    source: "DynamoDB Developer Guide, How it works",
    essai: async (porte) => {
      await db(porte.role(toutSurLaTable)).send(new PutItemCommand(ecrire("RESTE#1")));
      await porte.rouvrir();
      const relu = await db(porte.role(toutSurLaTable)).send(new GetItemCommand(cleDe("RESTE#1")));
      expect(relu.Item?.pk?.S).toBe("RESTE#1");
    },
  },
];

const pannes: Comportement[] = [
  {
    dit: "deux écritures en même temps : TransactionConflict",
    source: "DynamoDB Developer Guide, Transaction conflict handling",
    essai: async (porte) => {
      const client = db(porte.role(toutSurLaTable));
      porte.gate.faults.inject({ kind: "conflict", action: "TransactWriteItems" });
      await expect(client.send(depose("CONFLIT#1"))).rejects.toMatchObject({
        name: "TransactionCanceledException",
        CancellationReasons: [{ Code: "TransactionConflict" }, { Code: "None" }],
      });
      await client.send(depose("CONFLIT#1"));
    },
  },
  {
    dit: "un débit dépassé est rejoué par le SDK",
    source: "DynamoDB Developer Guide, Error handling, retries and exponential backoff",
    essai: async (porte) => {
      const acces = porte.role(toutSurLaTable);
      const panne = { kind: "throttle", service: "dynamodb", action: "PutItem", resource: table } as const;
      porte.gate.faults.inject(panne);
      await expect(db(acces).send(new PutItemCommand(ecrire("DEBIT#1")))).rejects.toThrow(
        expect.objectContaining({ name: "ProvisionedThroughputExceededException" }),
      );
      porte.gate.faults.inject(panne);
      await db({ ...acces, maxAttempts: 3 }).send(new PutItemCommand(ecrire("DEBIT#1")));
    },
  },
  {
    dit: "une réponse perdue a eu son effet",
    source: "Amazon Builders’ Library, Making retries safe with idempotent APIs",
    essai: async (porte) => {
      const client = db(porte.role(toutSurLaTable));
      porte.gate.faults.inject({ kind: "lost", action: "PutItem" });
      await expect(client.send(new PutItemCommand(ecrire("PERDU#1")))).rejects.toThrow();
      expect((await client.send(new GetItemCommand(cleDe("PERDU#1")))).Item?.pk?.S).toBe("PERDU#1");
    },
  },
  {
    dit: "un échec avant l’effet n’en a aucun, et ne frappe que l’appel visé",
    source: "DynamoDB Developer Guide, Error handling",
    essai: async (porte) => {
      const client = db(porte.role(toutSurLaTable));
      porte.gate.faults.inject({ kind: "failure", action: "PutItem", nth: 2 });
      await client.send(new PutItemCommand(ecrire("ECHEC#1")));
      await expect(client.send(new PutItemCommand(ecrire("ECHEC#2")))).rejects.toMatchObject({
        $metadata: { httpStatusCode: 500 },
      });
      await client.send(new PutItemCommand(ecrire("ECHEC#3")));
      expect((await client.send(new GetItemCommand(cleDe("ECHEC#2")))).Item).toBeUndefined();
    },
  },
  {
    dit: "un appelant tué au n-ième appel n’a pas fait celui-là",
    source: "Lambda Developer Guide, Understanding retry behavior",
    essai: async (porte) => {
      const client = db(porte.role(toutSurLaTable));
      const morts: string[] = [];
      porte.gate.faults.inject({ kind: "kill", action: "PutItem", nth: 2, onKill: () => morts.push("tué") });
      await client.send(new PutItemCommand(ecrire("TUE#1")));
      await expect(client.send(new PutItemCommand(ecrire("TUE#2")))).rejects.toThrow();
      expect(morts).toEqual(["tué"]);
      expect((await client.send(new GetItemCommand(cleDe("TUE#2")))).Item).toBeUndefined();
    },
  },
  {
    dit: "un index lu juste après l’écriture peut ne pas la montrer",
    source: "DynamoDB Developer Guide, Using global secondary indexes: data synchronization",
    essai: async (porte) => {
      const client = db(porte.role(toutSurLaTable, surLIndex));
      const session = (pk: string, ouverteLe: string) =>
        new PutItemCommand(ecrire(pk, { compteId: { S: "C9" }, ouverteLe: { S: ouverteLe } }));
      const lues = async (): Promise<unknown> => (await client.send(parIndex("C9"))).Items?.map(({ pk }) => pk?.S);
      await client.send(session("SESSION#a", "2026-01-01"));
      porte.gate.faults.inject({ kind: "stale", action: "Query" });
      await client.send(session("SESSION#b", "2026-01-02"));
      await client.send(new PutItemCommand(ecrire("SESSION#a", { compteId: { S: "autre" } })));
      expect(await lues()).toEqual(["SESSION#a"]);
      expect(await lues()).toEqual(["SESSION#b"]);
    },
  },
  {
    dit: "chaque appel est au journal, avec qui le fait",
    source: "règle de la porte",
    essai: async (porte) => {
      porte.gate.calls.length = 0;
      await db(porte.role(toutSurLaTable)).send(depose("JOURNAL#1"));
      expect(porte.gate.calls).toEqual([
        {
          service: "dynamodb",
          action: "TransactWriteItems",
          resource: table,
          principal: "arn:aws:iam::123456789012:role/Essai",
        },
      ]);
    },
  },
];

const cles = [
  { AttributeName: "pk", KeyType: "HASH" as const },
  { AttributeName: "sk", KeyType: "RANGE" as const },
];
const definir = (...names: string[]) => names.map((AttributeName) => ({ AttributeName, AttributeType: "S" as const }));

describe("La porte devant DynamoDB", () => {
  verifier(
    {
      tables: [
        { arn: table, name: "comptes", ttlAttribute: "expireLe" },
        { arn: chiffree, name: "chiffree", keyArn: cle },
      ],
      keys: [
        {
          arn: cle,
          id: "11111111-1111-1111-1111-111111111111",
          spec: "SYMMETRIC_DEFAULT",
          usage: "ENCRYPT_DECRYPT",
          enabled: true,
          policy: parIam,
        },
      ],
      creer: [
        {
          TableName: "comptes",
          BillingMode: "PAY_PER_REQUEST",
          KeySchema: cles,
          AttributeDefinitions: definir("pk", "sk", "compteId", "ouverteLe"),
          GlobalSecondaryIndexes: [
            {
              IndexName: "parCompte",
              KeySchema: [
                { AttributeName: "compteId", KeyType: "HASH" },
                { AttributeName: "ouverteLe", KeyType: "RANGE" },
              ],
              Projection: { ProjectionType: "ALL" },
            },
          ],
        },
        {
          TableName: "chiffree",
          BillingMode: "PAY_PER_REQUEST",
          KeySchema: cles,
          AttributeDefinitions: definir("pk", "sk"),
        },
      ],
    },
    [...permissions, ...donnees, ...pannes],
  );
});
