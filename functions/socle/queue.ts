import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Annonce } from "./annonce.ts";

// what SQS takes in one call
const LOT = 10;

/** The queue of a consumer. */
export const queue = <M = Annonce>(sqs: SQSClient, QueueUrl: string) => ({
  /** Gives back the ranks of the messages that SQS did not take; throws when it cannot be asked. */
  async envoyer(messages: readonly M[]): Promise<number[]> {
    const refusees: number[] = [];
    for (let debut = 0; debut < messages.length; debut += LOT) {
      const Entries = messages
        .slice(debut, debut + LOT)
        .map((message, rang) => ({ Id: String(debut + rang), MessageBody: JSON.stringify(message) }));
      const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      refusees.push(...Failed.map(({ Id }) => Number(Id)));
    }
    return refusees;
  },
});

export type Queue = ReturnType<typeof queue<Annonce>>;
