import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import type { Annonce } from "../socle/annonce.ts";
import { type Consommateur, consommateurs, quiSuit } from "../socle/destinations.ts";
import { log } from "../socle/log.ts";
import type { Queue } from "../socle/queue.ts";
import { type Lu, lireFlux } from "./lire-flux.ts";

type Envoi = { sequence: string; annonce: Annonce };

const pour = (consommateur: Consommateur, lus: readonly Lu[]): Envoi[] =>
  lus.flatMap(({ sequence, annonce }) =>
    annonce && quiSuit(annonce).includes(consommateur) ? [{ sequence, annonce }] : [],
  );

async function envoyer(queue: Queue, envois: readonly Envoi[]): Promise<string[]> {
  const refusees = await queue.envoyer(envois.map(({ annonce }) => annonce));
  return refusees.map((rang) => envois[rang]?.sequence ?? "");
}

/**
 * Tells each follower of the new events. At least once and in any order: the stream comes back to the first record
 * that failed, and sends again what followed it.
 */
export const aiguiller =
  (queues: Record<Consommateur, Queue>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const lus = lireFlux(Records);
    const illisibles = lus.filter(({ annonce }) => !annonce).map(({ sequence }) => sequence);
    if (illisibles.length > 0) log("evenement-illisible", { nombre: illisibles.length });
    const refusees = await Promise.all(consommateurs.map((nom) => envoyer(queues[nom], pour(nom, lus))));
    return { batchItemFailures: [...illisibles, ...refusees.flat()].map((itemIdentifier) => ({ itemIdentifier })) };
  };
