import { expect, it } from "vitest";
import { aiguiller } from "./aiguiller.ts";

const record = (rang: number) => ({
  eventName: "INSERT" as const,
  dynamodb: {
    Keys: { pk: { S: "DEMANDE#1" }, sk: { S: `EVENEMENT#${rang}` } },
    SequenceNumber: String(rang),
    NewImage: {
      evenement: { M: { numeroUnique: { S: "1" }, version: { N: String(rang) }, type: { S: "demande-deposee" } } },
    },
  },
});

it("ce que la file n’a pas pris revient, et rien d’autre", async () => {
  const prendreSaufLaDeuxieme = { envoyer: async () => [1] };
  const toutPrendre = { envoyer: async () => [] };
  const files = { notifications: prendreSaufLaDeuxieme, doublons: toutPrendre };
  const reponse = await aiguiller(files)({ Records: [1, 2, 3].map(record) });
  expect(reponse).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
});
