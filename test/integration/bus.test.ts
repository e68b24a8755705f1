import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { describe, expect } from "vitest";
import { z } from "zod";
import { openAgenda } from "../../infra/local/bus/agenda.ts";
import type { BusEvent } from "../../infra/local/bus/bus-event.ts";
import { type Bus, openBus } from "../../infra/local/bus/open-bus.ts";
import { ruleRoutes } from "../../infra/local/bus/rule-routes.ts";
import type { Statement } from "../../infra/local/gate/policy-document.ts";
import { openAssembly } from "../../infra/local/template/assembly.ts";
import type { JsonObject } from "../../infra/local/template/json.ts";
import { template } from "../../infra/local/template/template.ts";
import { accountId, arn, autorise, type Comportement, type Porte, region, verifier } from "./porte.ts";

const cle = arn("kms", "key/22222222-2222-2222-2222-222222222222");
const regle = arn("events", "rule/Sne-Regle");
const file = (name: string) => arn("sqs", `Sne-${name}`);

/** What a queue or a key says to let the rule in. */
const admettre = (actions: string[], resource: string, source = regle): Statement => ({
  Effect: "Allow",
  Principal: { Service: ["events.amazonaws.com"] },
  Action: actions,
  Resource: [resource],
  Condition: { ArnEquals: { "aws:SourceArn": [source] } },
});

const sesRules: JsonObject = {
  source: ["aws.ses"],
  resources: [{ prefix: "arn:aws:ses:" }],
  detail: { eventType: ["Bounce"] },
};

/** Rule whose target is this queue, with another for what could not be delivered. */
const modele = (vers: string): JsonObject => ({
  Resources: {
    Regle: {
      Type: "AWS::Events::Rule",
      Properties: {
        EventPattern: sesRules,
        Targets: [{ Id: "1", Arn: file(vers), DeadLetterConfig: { Arn: file("Rebut") } }],
      },
    },
    ...Object.fromEntries(["Ouverte", "Fermee", "Rebut"].map((id) => [id, { Type: "AWS::SQS::Queue" }])),
  },
});

const rebond: BusEvent = {
  source: "aws.ses",
  detailType: "Email Bounced",
  resources: ["arn:aws:ses:eu-west-3:123456789012:configuration-set/suivi"],
  detail: { eventType: "Bounce" },
};

type Essai = { bus: Bus; ecouler(): Promise<number>; lire(file: string): Promise<JsonObject[]>; refus: unknown[] };

function essayer(porte: Porte, vers: string): Essai {
  const refus: unknown[] = [];
  const report = (error: unknown): void => void refus.push(error);
  const stacks = [{ name: "Sne", region, template: template.parse(modele(vers)), assets: new Map<string, string>() }];
  const assembly = openAssembly({ stacks, accountId, secret: () => "", streamArn: () => "" });
  const agenda = openAgenda(report);
  const bus = openBus({ accountId, region, now: () => Date.parse("2026-11-24T13:33:00.250Z"), agenda });
  bus.follow(ruleRoutes({ assembly, gate: porte.gate, shift: new SharedArrayBuffer(8), report }));
  const sqs = new SQSClient(porte.role(autorise("sqs:*", "*"), autorise("kms:*", "*")));
  const lire = async (nom: string): Promise<JsonObject[]> => {
    const QueueUrl = `${porte.gate.url}/${accountId}/Sne-${nom}`;
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    return Messages.map(({ Body = "" }) => z.record(z.string(), z.json()).parse(JSON.parse(Body)));
  };
  return { bus, ecouler: agenda.flush, lire, refus };
}

const comportements: Comportement[] = [
  {
    dit: "un événement qui convient à la règle arrive dans la file, entier",
    source: "EventBridge User Guide, Events ; Event patterns",
    essai: async (porte) => {
      const { bus, ecouler, lire } = essayer(porte, "Ouverte");
      bus.publish({ ...rebond, detail: { eventType: "Delivery" } });
      bus.publish({ ...rebond, source: "aws.s3" });
      bus.publish(rebond);
      await ecouler();
      expect(await lire("Ouverte")).toEqual([
        {
          version: "0",
          id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
          "detail-type": "Email Bounced",
          source: "aws.ses",
          account: accountId,
          time: "2026-11-24T13:33:00Z",
          region,
          resources: rebond.resources,
          detail: { eventType: "Bounce" },
        },
      ]);
    },
  },
  {
    dit: "une file qui n’admet pas la règle ne reçoit rien, et l’événement est mis de côté",
    source: "EventBridge User Guide, Amazon SQS permissions ; Using dead-letter queues",
    essai: async (porte) => {
      const { bus, ecouler, lire, refus } = essayer(porte, "Fermee");
      bus.publish(rebond);
      await ecouler();
      expect(refus).toMatchObject([{ name: "AccessDeniedException" }]);
      expect([await lire("Fermee"), await lire("Rebut")]).toMatchObject([[], [{ "detail-type": "Email Bounced" }]]);
    },
  },
  {
    dit: "retenu par un essai, un événement arrive en retard, en désordre et deux fois",
    source: "EventBridge User Guide, Event delivery: at least once, best effort ordering",
    essai: async (porte) => {
      const { bus, ecouler, lire } = essayer(porte, "Ouverte");
      const retenus = bus.hold(({ source }) => source === "aws.ses");
      bus.publish(rebond);
      bus.publish({ ...rebond, detailType: "second" });
      await ecouler();
      expect(await lire("Ouverte")).toEqual([]);
      const [premier = {}, second = {}] = retenus.events;
      retenus.release([second, premier, premier]);
      await ecouler();
      const recus = (await lire("Ouverte")).map(({ id }) => id);
      expect(recus.toSorted()).toEqual([second.id, premier.id, premier.id].toSorted());
    },
  },
];

describe("Le bus d’événements", () => {
  const queue = (nom: string, ...policy: Statement[]) => ({
    arn: file(nom),
    name: `Sne-${nom}`,
    keyArn: cle,
    attributes: { VisibilityTimeout: "30" },
    policy,
  });
  verifier(
    {
      queues: [
        queue("Ouverte", admettre(["sqs:SendMessage"], file("Ouverte"))),
        queue("Fermee", admettre(["sqs:SendMessage"], file("Fermee"), arn("events", "rule/Autre"))),
        queue("Rebut", admettre(["sqs:SendMessage"], file("Rebut"))),
      ],
      keys: [
        {
          arn: cle,
          id: cle.slice(-36),
          spec: "SYMMETRIC_DEFAULT",
          usage: "ENCRYPT_DECRYPT",
          enabled: true,
          policy: [
            admettre(["kms:GenerateDataKey", "kms:Decrypt"], "*"),
            {
              Effect: "Allow",
              Principal: { AWS: [`arn:aws:iam::${accountId}:root`] },
              Action: ["kms:*"],
              Resource: ["*"],
            },
          ],
        },
      ],
    },
    comportements,
  );
});
