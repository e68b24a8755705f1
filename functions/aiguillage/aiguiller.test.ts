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

it("une réponse de guichet, une pièce refusée et ce que fait un aidant se disent à la personne ; une pièce jugée, à ce que les guichets regardent", async () => {
  const retenir = (dits: unknown[]) => ({
    envoyer: async (annonces: readonly unknown[]) => {
      dits.push(...annonces);
      return [];
    },
  });
  const [dits, indexes]: [unknown[], unknown[]] = [[], []];
  const nul = { envoyer: async (annonces: readonly unknown[]) => annonces.map((_, rang) => rang) };
  const insertion = (sk: string, NewImage: Record<string, { S: string } | { BOOL: boolean }>) => ({
    eventName: "INSERT" as const,
    dynamodb: { Keys: { pk: { S: "pk" }, sk: { S: sk } }, SequenceNumber: sk, NewImage },
  });
  const message = { numeroUnique: { S: "1" }, messageId: { S: "m1" } };
  const piece = { compte: { S: "compte-1" }, pieceId: { S: "p1" }, raison: { S: "virus" } };
  const reponse = await aiguiller({
    notifications: retenir(dits),
    doublons: nul,
    indexation: retenir(indexes),
    suites: nul,
    statistiques: nul,
  })({
    Records: [
      insertion("MESSAGE#m1", { ...message, de: { S: "guichet" } }),
      insertion("MESSAGE#m2", { ...message, de: { S: "demandeur" } }),
      insertion("MESSAGE#m3", { ...message, de: { S: "demandeur" }, aidant: { S: "Samir B." } }),
      insertion("VERDICT#2026#p1", { ...piece, etat: { S: "refusee" } }),
      insertion("VERDICT#2026#p2", { ...piece, etat: { S: "verifiee" } }),
      insertion("VERDICT#2026#p3", { ...piece, etat: { S: "verifiee" }, parUnAidant: { BOOL: true } }),
    ],
  });
  expect(reponse).toEqual({ batchItemFailures: [] });
  expect(dits).toEqual([
    { type: "message-recu", numeroUnique: "1", messageId: "m1" },
    { type: "message-d-aidant", numeroUnique: "1" },
    { type: "piece-refusee", compte: "compte-1", pieceId: "p1", raison: "virus" },
    { type: "piece-verifiee", compte: "compte-1", parUnAidant: true },
  ]);
  expect(indexes).toEqual([
    { type: "piece-refusee", compte: "compte-1", pieceId: "p1", raison: "virus" },
    { type: "piece-verifiee", compte: "compte-1" },
    { type: "piece-verifiee", compte: "compte-1", parUnAidant: true },
  ]);
});

it("ce que la file n’a pas pris revient, et rien d’autre", async () => {
  const prendreSaufLaDeuxieme = { envoyer: async () => [1] };
  const toutPrendre = { envoyer: async () => [] };
  const files = {
    notifications: prendreSaufLaDeuxieme,
    doublons: toutPrendre,
    indexation: toutPrendre,
    suites: toutPrendre,
    statistiques: toutPrendre,
  };
  const reponse = await aiguiller(files)({ Records: [1, 2, 3].map(record) });
  expect(reponse).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
});
