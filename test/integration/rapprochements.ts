import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { vi } from "vitest";
import { coffreParKms } from "../../functions/socle/enveloppe.ts";
import { cleDeDemande, cleDesSensibles } from "../../functions/socle/stores/cles.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { tableDesDoublons, uneTable } from "../tables.ts";
import { arn, autorise, executerComme, ouvrirPorte, parIam } from "./porte.ts";
import { unMessageDeFile } from "./un-message-de-file.ts";

const ARNS = { demandes: arn("dynamodb", "table/demandes"), doublons: arn("dynamodb", "table/doublons") };
const SENSIBLE = {
  id: "33333333-3333-3333-3333-333333333333",
  spec: "SYMMETRIC_DEFAULT",
  usage: "ENCRYPT_DECRYPT",
} as const;
const EMPREINTE = {
  id: "44444444-4444-4444-4444-444444444444",
  spec: "HMAC_256",
  usage: "GENERATE_VERIFY_MAC",
} as const;
const arnDeCle = ({ id }: { id: string }): string => arn("kms", `key/${id}`);

/** The rights of the function. */
const droits = [
  autorise("dynamodb:GetItem", ARNS.demandes),
  autorise(
    ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
    ARNS.doublons,
  ),
  autorise("kms:Decrypt", arnDeCle(SENSIBLE)),
  autorise("kms:GenerateMac", arnDeCle(EMPREINTE)),
];

type Item = Record<string, unknown>;

/** The index of likenesses behind a gate; a test plays the queue that calls it. */
export async function ouvrirRapprochements() {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T13:33:00Z") });
  const porte = await ouvrirPorte({
    creer: [uneTable("demandes"), tableDesDoublons],
    tables: (["demandes", "doublons"] as const).map((name) => ({ arn: ARNS[name], name })),
    keys: [SENSIBLE, EMPREINTE].map((cle) => ({ ...cle, arn: arnDeCle(cle), enabled: true, policy: parIam })),
  });
  const acces = porte.role(...droits);
  executerComme(acces, {
    TABLE_DEMANDES: "demandes",
    TABLE_DOUBLONS: "doublons",
    CLE_SENSIBLE: arnDeCle(SENSIBLE),
    CLE_EMPREINTE: arnDeCle(EMPREINTE),
  });
  const { handler } = await import("../../functions/doublons/index.ts");
  const administrateur = porte.role(autorise("dynamodb:*", "*"), autorise("kms:*", "*"));
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(administrateur));
  const coffre = coffreParKms(new KMSClient(administrateur), arnDeCle(SENSIBLE));

  async function recevoir(...numeros: string[]): Promise<string[]> {
    const corps = numeros.map((numeroUnique) => JSON.stringify({ numeroUnique, version: 1, type: "demande-deposee" }));
    const { batchItemFailures } = await handler({
      Records: corps.map((body, rang) => unMessageDeFile(String(rang), body, arn("sqs", "doublons"))),
    });
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  }

  async function ecrire(demande: Demande, sensibles?: object): Promise<void> {
    const { numeroUnique, dossier } = demande;
    await db.send(new PutCommand({ TableName: "demandes", Item: { ...cleDeDemande(numeroUnique), demande } }));
    if (!sensibles) return;
    const sensible = await coffre.sceller(dossier, JSON.stringify(sensibles));
    await db.send(
      new PutCommand({ TableName: "demandes", Item: { ...cleDesSensibles(numeroUnique), dossier, sensible } }),
    );
  }

  return {
    gate: porte.gate,
    ecrire,
    /** Delivers announcements of filings, and gives back those that failed. */
    recevoir,
    async deposer(demande: Demande, sensibles?: object): Promise<string[]> {
      await ecrire(demande, sensibles);
      return recevoir(demande.numeroUnique);
    },
    async effacer(numeroUnique: string) {
      await db.send(new DeleteCommand({ TableName: "demandes", Key: cleDeDemande(numeroUnique) }));
    },
    /** What a gestionnaire has to look at, likeliest first. */
    async aTraiter(territoire: string): Promise<Item[]> {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: "doublons",
          IndexName: "parTerritoire",
          KeyConditionExpression: "territoire = :territoire",
          ExpressionAttributeValues: { ":territoire": territoire },
          ScanIndexForward: false,
        }),
      );
      return Items;
    },
    /** All that stands under a demande in the index. */
    async souscrites(numeroUnique: string): Promise<Item[]> {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: "doublons",
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": `DEMANDE#${numeroUnique}` },
        }),
      );
      return Items;
    },
    /** A gestionnaire says that they are two people. */
    async distinguer(a: string, b: string) {
      const Key = { pk: `DEMANDE#${a}`, sk: `PAIRE#${b}` };
      const UpdateExpression = "SET etat = :distinctes REMOVE rang";
      const ExpressionAttributeValues = { ":distinctes": "distinctes" };
      await db.send(new UpdateCommand({ TableName: "doublons", Key, UpdateExpression, ExpressionAttributeValues }));
    },
    async fermer() {
      vi.useRealTimers();
      await porte.fermer();
    },
  };
}

export type Rapprochements = Awaited<ReturnType<typeof ouvrirRapprochements>>;
