import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  TagQueueCommand,
} from "@aws-sdk/client-sqs";
import { describe, expect } from "vitest";
import type { QueueResource } from "../../infra/local/gate/resources.ts";
import { type Acces, accountId, arn, autorise, type Comportement, type Porte, parIam, verifier } from "./porte.ts";

const cle = arn("kms", "key/11111111-1111-1111-1111-111111111111");
const file = (name: string, autres: Partial<QueueResource> = {}): QueueResource => ({
  arn: arn("sqs", name),
  name,
  attributes: { VisibilityTimeout: "30" },
  policy: [],
  ...autres,
});
const perdus = file("perdus");
const notifications = file("notifications", {
  attributes: {
    VisibilityTimeout: "0",
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: perdus.arn, maxReceiveCount: 2 }),
  },
});
const chiffree = file("chiffree", { keyArn: cle, attributes: { KmsMasterKeyId: cle } });
const durable = file("durable");

const sqs = (acces: Acces): SQSClient => new SQSClient(acces);
const adresse = (porte: Porte, { name }: QueueResource): { QueueUrl: string } => ({
  QueueUrl: `${porte.gate.url}/${accountId}/${name}`,
});
const tout = autorise("sqs:*", "*");
const recevoir = async (porte: Porte, file: QueueResource): Promise<string[]> => {
  const lu = await sqs(porte.role(tout)).send(
    new ReceiveMessageCommand({ ...adresse(porte, file), WaitTimeSeconds: 2 }),
  );
  return (lu.Messages ?? []).flatMap(({ Body }) => Body ?? []);
};

const comportements: Comportement[] = [
  {
    dit: "un message envoyé est reçu, puis effacé",
    source: "SQS Developer Guide, Amazon SQS visibility timeout",
    essai: async (porte) => {
      const client = sqs(porte.role(tout));
      const ici = adresse(porte, perdus);
      await client.send(new SendMessageBatchCommand({ ...ici, Entries: [{ Id: "1", MessageBody: "bonjour" }] }));
      const { Messages } = await client.send(new ReceiveMessageCommand(ici));
      expect(Messages?.[0]?.Body).toBe("bonjour");
      expect(await recevoir(porte, { ...perdus })).toEqual([]);
      await client.send(new DeleteMessageCommand({ ...ici, ReceiptHandle: Messages?.[0]?.ReceiptHandle }));
    },
  },
  {
    dit: "un message reçu trop souvent part vers la file des perdus",
    source: "SQS Developer Guide, Using dead-letter queues",
    essai: async (porte) => {
      await sqs(porte.role(tout)).send(
        new SendMessageCommand({ ...adresse(porte, notifications), MessageBody: "poison" }),
      );
      expect(await recevoir(porte, notifications)).toEqual(["poison"]);
      expect(await recevoir(porte, notifications)).toEqual(["poison"]);
      expect(await recevoir(porte, notifications)).toEqual([]);
      expect(await recevoir(porte, perdus)).toEqual(["poison"]);
    },
  },
  {
    dit: "envoyer par lots est le droit d’envoyer, recevoir en est un autre",
    source: "Service Authorization Reference, SQS",
    essai: async (porte) => {
      const client = sqs(porte.role(autorise("sqs:SendMessage", perdus.arn)));
      const ici = adresse(porte, perdus);
      await client.send(new SendMessageBatchCommand({ ...ici, Entries: [{ Id: "1", MessageBody: "a" }] }));
      await expect(client.send(new ReceiveMessageCommand(ici))).rejects.toMatchObject({
        message: expect.stringContaining(`sqs:ReceiveMessage on resource: ${perdus.arn}`),
        $metadata: { httpStatusCode: 403 },
      });
      expect(await recevoir(porte, perdus)).toEqual(["a"]);
    },
  },
  {
    dit: "une file chiffrée demande la clé, pour envoyer et pour recevoir",
    source: "SQS Developer Guide, Encryption at rest: configuring KMS permissions",
    essai: async (porte) => {
      const envoyer = new SendMessageCommand({ ...adresse(porte, chiffree), MessageBody: "secret" });
      const surLaFile = autorise(["sqs:SendMessage", "sqs:ReceiveMessage"], chiffree.arn);
      await expect(sqs(porte.role(surLaFile)).send(envoyer)).rejects.toThrow(`kms:GenerateDataKey on resource: ${cle}`);
      await sqs(porte.role(surLaFile, autorise(["kms:GenerateDataKey", "kms:Decrypt"], cle))).send(envoyer);
      const lire = new ReceiveMessageCommand(adresse(porte, chiffree));
      await expect(sqs(porte.role(surLaFile)).send(lire)).rejects.toThrow("kms:Decrypt");
    },
  },
  {
    dit: "les attributs nomment la file et ses perdus comme le modèle",
    source: "SQS API Reference, GetQueueAttributes",
    essai: async (porte) => {
      const { Attributes } = await sqs(porte.role(tout)).send(
        new GetQueueAttributesCommand({ ...adresse(porte, notifications), AttributeNames: ["All"] }),
      );
      expect(Attributes).toMatchObject({ QueueArn: notifications.arn, VisibilityTimeout: "0" });
      expect(Attributes?.RedrivePolicy).toContain(perdus.arn);
    },
  },
  {
    dit: "messages prêts et messages en cours restent d’un lancement à l’autre",
    source: "SQS Developer Guide, At-least-once delivery",
    essai: async (porte) => {
      const client = sqs(porte.role(tout));
      const ici = adresse(porte, durable);
      await client.send(new SendMessageCommand({ ...ici, MessageBody: "en cours" }));
      const { Messages } = await client.send(new ReceiveMessageCommand(ici));
      const poignee = { ...ici, ReceiptHandle: Messages?.[0]?.ReceiptHandle };
      await client.send(new ChangeMessageVisibilityCommand({ ...poignee, VisibilityTimeout: 1 }));
      await client.send(new SendMessageCommand({ ...ici, MessageBody: "prêt" }));
      await porte.rouvrir();
      const lus = [...(await recevoir(porte, durable)), ...(await recevoir(porte, durable))];
      expect(lus.sort()).toEqual(["en cours", "prêt"]);
    },
  },
  {
    dit: "une file inconnue, une opération inconnue sont refusées",
    source: "SQS API Reference, QueueDoesNotExist ; règle de la porte",
    essai: async (porte) => {
      const client = sqs(porte.role(tout));
      const ailleurs = new ReceiveMessageCommand({ QueueUrl: `${porte.gate.url}/${accountId}/ailleurs` });
      await expect(client.send(ailleurs)).rejects.toMatchObject({ name: "QueueDoesNotExist" });
      const marquer = new TagQueueCommand({ ...adresse(porte, perdus), Tags: { a: "b" } });
      await expect(client.send(marquer)).rejects.toThrow("sqs:TagQueue");
    },
  },
];

describe("La porte devant SQS", () => {
  verifier(
    {
      queues: [notifications, perdus, chiffree, durable],
      keys: [
        {
          arn: cle,
          id: cle.slice(-36),
          spec: "SYMMETRIC_DEFAULT",
          usage: "ENCRYPT_DECRYPT",
          enabled: true,
          policy: parIam,
        },
      ],
    },
    comportements,
  );
});
