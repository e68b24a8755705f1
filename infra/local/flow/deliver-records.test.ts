import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Outcome } from "../lambda/invocation.ts";
import { type DeliveryOptions, recordDelivery } from "./deliver-records.ts";

const aRecord = (rank: number, given: Partial<_Record> = {}): _Record => ({
  eventID: String(rank),
  eventName: "INSERT",
  dynamodb: { SequenceNumber: String(rank), ApproximateCreationDateTime: new Date(), Keys: { pk: { S: `p${rank}` } } },
  ...given,
});

const received = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.coerce.number() }) })),
});

const failed: Outcome = { error: { errorType: "Error", errorMessage: "non" } };

/** Delivers records 1 to `count`, each as `record` says; says which ranks each call received, and what was given up. */
async function deliver(
  count: number,
  answer: (ranks: number[], call: number) => Outcome,
  given: Partial<DeliveryOptions> = {},
  record: Partial<_Record> = {},
) {
  const calls: number[][] = [];
  const givenUp: object[] = [];
  const delivery = recordDelivery({
    async invoke(event) {
      const ranks = received.parse(event).Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
      calls.push(ranks);
      return answer(ranks, calls.length);
    },
    functionArn: "arn:aws:lambda:eu-west-3:000000000000:function:aiguillage",
    streamArn: "arn:flux",
    region: "eu-west-3",
    filters: [],
    bisects: false,
    reportsFailures: false,
    retries: 2,
    maximumAge: -1,
    async giveUp(report) {
      givenUp.push(report);
    },
    now: () => Date.parse("2026-03-02T11:00:00Z"),
    delay: () => 0,
    ...given,
  });
  await delivery(
    Array.from({ length: count }, (_, rank) => aRecord(rank + 1, record)),
    "shardId-1",
  );
  return { calls, givenUp };
}

const done: Outcome = { payload: "null" };

/** https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html */
describe("un flux qui alimente une fonction", () => {
  it("lui donne tout le lot, une fois", async () => {
    expect(await deliver(3, () => done)).toEqual({ calls: [[1, 2, 3]], givenUp: [] });
  });

  it("ne l’appelle pas quand le filtre ne garde rien", async () => {
    expect((await deliver(3, () => done, { filters: [{ eventName: ["REMOVE"] }] })).calls).toEqual([]);
  });

  it("ne lui donne que ce que l’un des filtres garde", async () => {
    const filters = [{ dynamodb: { Keys: { pk: { S: ["p1"] } } } }, { dynamodb: { Keys: { pk: { S: ["p3"] } } } }];
    expect((await deliver(3, () => done, { filters })).calls).toEqual([[1, 3]]);
  });

  it("recommence le même lot après un échec", async () => {
    expect((await deliver(2, (_, call) => (call === 1 ? failed : done))).calls).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("renonce après ses essais, et dit à la destination ce qui a été écarté", async () => {
    const { calls, givenUp } = await deliver(2, () => failed);
    expect(calls).toHaveLength(3);
    expect(givenUp).toMatchObject([
      {
        requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 3 },
        DDBStreamBatchInfo: {
          shardId: "shardId-1",
          startSequenceNumber: "1",
          endSequenceNumber: "2",
          batchSize: 2,
          streamArn: "arn:flux",
        },
      },
    ]);
  });

  it("coupe le lot en deux pour isoler ce qui échoue, et donne tout le reste", async () => {
    const { calls, givenUp } = await deliver(8, (ranks) => (ranks.includes(6) ? failed : done), { bisects: true });
    const handled = calls.filter((ranks) => !ranks.includes(6)).flat();
    expect(handled.sort()).toEqual([1, 2, 3, 4, 5, 7, 8]);
    expect(givenUp).toMatchObject([{ DDBStreamBatchInfo: { startSequenceNumber: "6", batchSize: 1 } }]);
  });

  it("reprend au premier échec que la fonction signale", async () => {
    const partial: Outcome = { payload: JSON.stringify({ batchItemFailures: [{ itemIdentifier: "2" }] }) };
    const { calls } = await deliver(3, (_, call) => (call === 1 ? partial : done), { reportsFailures: true });
    expect(calls).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
  });

  const givenAt = (age: number): Partial<_Record> => ({
    dynamodb: { SequenceNumber: "1", ApproximateCreationDateTime: new Date(Date.now() - age * 1000) },
  });

  it("écarte sans l’appeler ce qui a trop attendu", async () => {
    const { calls, givenUp } = await deliver(1, () => done, { maximumAge: 3600 }, givenAt(7200));
    expect(calls).toEqual([]);
    expect(givenUp).toMatchObject([{ requestContext: { condition: "RecordAgeExceeded", approximateInvokeCount: 0 } }]);
  });

  it("donne ce qui n’a pas attendu si longtemps", async () => {
    const { calls, givenUp } = await deliver(1, () => done, { maximumAge: 3600 }, givenAt(60));
    expect({ calls, givenUp }).toEqual({ calls: [[1]], givenUp: [] });
  });
});
