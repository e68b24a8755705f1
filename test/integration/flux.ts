import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { vi } from "vitest";
import { cleDEvenement, cleDeDemande } from "../../functions/socle/stores/cles.ts";
import { cleDuCompte } from "../../functions/socle/stores/comptes.ts";
import type { Gate } from "../../infra/local/gate/gate.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { uneTable } from "../tables.ts";
import { unEvenement } from "../un-evenement.ts";
import { accountId, arn, autorise, executerComme, ouvrirPorte } from "./porte.ts";
import { unMessageDeFile } from "./un-message-de-file.ts";

const EXPEDITEUR = "ne-pas-repondre@sne.example";
const ARNS = {
  demandes: arn("dynamodb", "table/demandes"),
  comptes: arn("dynamodb", "table/comptes"),
  brouillons: arn("dynamodb", "table/brouillons"),
  guichets: arn("dynamodb", "table/guichets"),
  notifications: arn("sqs", "notifications"),
  doublons: arn("sqs", "doublons"),
  indexation: arn("sqs", "indexation"),
  suites: arn("sqs", "suites"),
  statistiques: arn("sqs", "statistiques"),
  rejeu: arn("sqs", "rejeu"),
  courriel: arn("ses", `identity/${EXPEDITEUR}`),
  sms: arn("sms-voice", "sender-id/SNE/FR"),
};

const FILES = ["notifications", "doublons", "indexation", "suites", "statistiques", "rejeu"] as const;
type NomDeFile = (typeof FILES)[number];

const TABLES = ["demandes", "brouillons", "comptes", "guichets"] as const;

/** The rights of the two functions. */
const droits = [
  autorise("sqs:SendMessage", ARNS.notifications),
  autorise("sqs:SendMessage", ARNS.doublons),
  autorise("sqs:SendMessage", ARNS.indexation),
  autorise("sqs:SendMessage", ARNS.suites),
  autorise("sqs:SendMessage", ARNS.statistiques),
  autorise("sqs:SendMessage", ARNS.rejeu),
  autorise("dynamodb:Scan", ARNS.demandes),
  autorise(["dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem"], ARNS.demandes),
  autorise("dynamodb:UpdateItem", ARNS.brouillons),
  autorise("dynamodb:GetItem", ARNS.comptes),
  autorise("dynamodb:Query", ARNS.guichets),
  autorise("ses:SendEmail", ARNS.courriel),
  autorise("sms-voice:SendTextMessage", ARNS.sms),
];

/** The dispatcher and the notifications behind a gate; a test plays the stream and the queue that call them. */
export async function ouvrirFlux() {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T13:33:00Z") });
  const porte = await ouvrirPorte({
    creer: TABLES.map(uneTable),
    tables: TABLES.map((name) => ({ arn: ARNS[name], name })),
    queues: FILES.map((name) => ({ arn: ARNS[name], name, attributes: { VisibilityTimeout: "30" }, policy: [] })),
    mailIdentities: [{ arn: ARNS.courriel, identity: EXPEDITEUR }],
    smsSenders: [{ arn: ARNS.sms, senderId: "SNE" }],
  });
  const adresseDe = (file: NomDeFile): string => `${porte.gate.url}/${accountId}/${file}`;
  const acces = porte.role(...droits);
  executerComme(acces, {
    TABLE_DEMANDES: "demandes",
    TABLE_BROUILLONS: "brouillons",
    TABLE_COMPTES: "comptes",
    TABLE_GUICHETS: "guichets",
    FILE_NOTIFICATIONS: adresseDe("notifications"),
    FILE_DOUBLONS: adresseDe("doublons"),
    FILE_INDEXATION: adresseDe("indexation"),
    FILE_SUITES: adresseDe("suites"),
    FILE_STATISTIQUES: adresseDe("statistiques"),
    FILE_REJEU: adresseDe("rejeu"),
    ADRESSE_SITE: "https://logement.example",
    EXPEDITEUR,
    EMETTEUR_SMS: ARNS.sms,
  });
  const [aiguillage, rejeu, notifications] = await Promise.all([
    import("../../functions/aiguillage/index.ts"),
    import("../../functions/rejeu/index.ts"),
    import("../../functions/notifications/index.ts"),
  ]);
  const administrateur = porte.role(autorise("dynamodb:*", "*"), autorise("sqs:*", "*"));
  const brut = new DynamoDBClient(administrateur);
  const db = DynamoDBDocumentClient.from(brut);
  const sqs = new SQSClient(administrateur);

  /** What the stream says of an item of the table. */
  async function dansLeFlux(
    pk: string,
    sk: string,
    eventName: "INSERT" | "MODIFY" = "INSERT",
  ): Promise<DynamoDBRecord> {
    const { Item } = await brut.send(
      new GetItemCommand({ TableName: "demandes", Key: { pk: { S: pk }, sk: { S: sk } } }),
    );
    const NewImage = JSON.parse(JSON.stringify(Item ?? {}));
    return { eventName, dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, NewImage, SequenceNumber: `${pk}${sk}` } };
  }

  async function lireFile(file: NomDeFile = "notifications"): Promise<unknown[]> {
    const QueueUrl = adresseDe(file);
    const lus: unknown[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      if (Messages.length === 0) return lus;
      for (const { Body = "", ReceiptHandle } of Messages) {
        lus.push(JSON.parse(Body));
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    }
  }

  /** Asks that the events learnt since be told again, and lets the queue of that be handled until it is empty. */
  async function rejouer(depuis: string, segments: number): Promise<void> {
    let attendus: unknown[] = [{ depuis, segments }];
    while (attendus.length > 0) {
      const Records = attendus.map((message, rang) =>
        unMessageDeFile(String(rang), JSON.stringify(message), ARNS.notifications),
      );
      const { batchItemFailures } = await rejeu.handler({ Records });
      if (batchItemFailures.length > 0) throw new Error("a message of the queue failed");
      attendus = await lireFile("rejeu");
    }
  }

  const gate: Gate = porte.gate;
  return {
    gate,
    dansLeFlux,
    lireFile,
    rejouer,
    async ecrire(TableName: (typeof TABLES)[number], Item: Record<string, unknown>) {
      await db.send(new PutCommand({ TableName, Item }));
    },
    /** A demande, its event, and the account of the person. */
    async deposer(demande: Demande, contact: { courriel: string } | { mobile: string }): Promise<DynamoDBRecord> {
      const { numeroUnique, compte } = demande;
      const cle = cleDEvenement(numeroUnique, 1);
      await db.send(
        new PutCommand({ TableName: "comptes", Item: { ...cleDuCompte(compte), ...contact, creeLe: "2026" } }),
      );
      await db.send(new PutCommand({ TableName: "demandes", Item: { ...cleDeDemande(numeroUnique), demande } }));
      await db.send(new PutCommand({ TableName: "demandes", Item: { ...cle, evenement: unEvenement(demande) } }));
      return dansLeFlux(cle.pk, cle.sk);
    },
    async effacer(numeroUnique: string) {
      await db.send(new DeleteCommand({ TableName: "demandes", Key: cleDeDemande(numeroUnique) }));
    },
    aiguiller: (...Records: DynamoDBRecord[]) => aiguillage.handler({ Records }),
    /** Delivers messages and gives back those that failed. */
    async notifier(...corps: string[]): Promise<string[]> {
      const Records = corps.map((body, rang) => unMessageDeFile(String(rang), body, ARNS.notifications));
      const { batchItemFailures } = await notifications.handler({ Records });
      return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
    courriersA: (a: string) => porte.gate.courriers().filter((courrier) => courrier.a === a),
    /** Lets this many seconds pass. */
    attendre(secondes: number) {
      vi.setSystemTime(Date.now() + secondes * 1000);
    },
    async fermer() {
      vi.useRealTimers();
      await porte.fermer();
    },
  };
}

export type Flux = Awaited<ReturnType<typeof ouvrirFlux>>;
