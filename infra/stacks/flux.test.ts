import { describe, expect, it } from "vitest";
import { deType, gabarits, type Ressource } from "../gabarits.ts";

const flux = gabarits().get("SneFlux");
const files = Object.entries(flux?.Resources ?? {}).filter(([, { Type }]) => Type === "AWS::SQS::Queue");
const sources = deType(flux, "AWS::Lambda::EventSourceMapping").map(({ Properties }) => Properties);
const alarmes = deType(flux, "AWS::CloudWatch::Alarm").map(({ Properties }) => Properties);
const misesDeCote = files.filter(([, { Properties }]) => !Properties.RedrivePolicy);

const surveille = (id: string): boolean =>
  alarmes.some(({ Dimensions, MetricName, AlarmActions }) => {
    const { length } = JSON.stringify(AlarmActions ?? []).match(/Alarmes/gu) ?? [];
    return length === 1 && JSON.stringify(Dimensions).includes(id) && MetricName !== undefined;
  });

describe("l’aiguillage", () => {
  const source = sources.find(({ StartingPosition }) => StartingPosition);

  it("ne lit que les nouveaux événements, les réponses des guichets et ce que l’on trouve des pièces, depuis le plus ancien", () => {
    const nouveau = (prefix: string, NewImage?: object) => ({
      Pattern: JSON.stringify({
        eventName: ["INSERT"],
        dynamodb: { Keys: { sk: { S: [{ prefix }] } }, ...(NewImage && { NewImage }) },
      }),
    });
    const lues = sources.filter(({ StartingPosition }) => StartingPosition === "TRIM_HORIZON");
    expect(lues.map(({ FilterCriteria }) => FilterCriteria)).toEqual([
      {
        Filters: [
          nouveau("EVENEMENT#"),
          nouveau("MESSAGE#", { de: { S: ["guichet"] } }),
          nouveau("MESSAGE#", { aidant: { S: [{ exists: true }] } }),
        ],
      },
      { Filters: [nouveau("VERDICT#")] },
    ]);
  });

  it("isole l’événement fautif, puis le met de côté", () => {
    expect(source).toMatchObject({
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [expect.stringMatching(/^Ecartes/u), "Arn"] } } },
    });
  });
});

/** Each consumer: its queue, and what only its function has in its environment. */
const consommateurs = [
  ["les notifications", "NotificationsQueue", "EXPEDITEUR"],
  ["les doublons", "DoublonsQueue", "TABLE_DOUBLONS"],
  ["l’indexation", "IndexationQueue", "TABLE_RECHERCHE"],
  ["les suites", "SuitesQueue", "TABLE_ATTRIBUTIONS"],
  ["la capture des statistiques", "StatistiquesQueue", "SEAU_LAC"],
] as const;

describe.each(consommateurs)("%s", (_, debut, variable) => {
  const [, file] = files.find(([id]) => id.startsWith(debut)) ?? [];

  it("rendent à la file les seuls messages qui ont échoué", () => {
    const source = sources.find(({ EventSourceArn }) => JSON.stringify(EventSourceArn).includes(debut));
    expect(source?.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
  });

  it("mettent de côté le message qui échoue cinq fois", () => {
    expect(file?.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
  });

  it("laissent à la fonction le temps d’essayer avant de redonner le message", () => {
    const fonction = deType(flux, "AWS::Lambda::Function").find(({ Properties }) =>
      JSON.stringify(Properties.Environment).includes(variable),
    );
    expect(Number(file?.Properties.VisibilityTimeout)).toBe(6 * Number(fonction?.Properties.Timeout));
  });
});

describe.each(files)("la file %s", (id, { Properties }: Ressource) => {
  it("est chiffrée par notre clé et refuse ce qui ne vient pas par TLS", () => {
    expect(Properties.KmsMasterKeyId).toEqual({ "Fn::ImportValue": expect.stringContaining("CleDonnees") });
    const politique = deType(flux, "AWS::SQS::QueuePolicy").find(({ Properties: { Queues } }) =>
      JSON.stringify(Queues).includes(id),
    );
    expect(politique?.Properties.PolicyDocument).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      ]),
    });
  });

  it("a son alarme", () => {
    expect(surveille(id)).toBe(true);
  });
});

it("chaque source a où mettre de côté ce qui échoue, gardé quatorze jours", () => {
  const planifications = deType(flux, "AWS::Scheduler::Schedule");
  // the two streams have the same one
  const files = sources.filter(({ StartingPosition }) => !StartingPosition);
  expect(misesDeCote).toHaveLength(1 + files.length + planifications.length);
  for (const [, { Properties }] of misesDeCote) expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
});

it("chaque fonction a son alarme", () => {
  const fonctions = Object.entries(flux?.Resources ?? {}).filter(([, { Type }]) => Type === "AWS::Lambda::Function");
  expect(fonctions).toHaveLength(7);
  for (const [id] of fonctions) expect(surveille(id)).toBe(true);
});
