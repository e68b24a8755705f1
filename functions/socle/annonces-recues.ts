import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { type Annonce, annonce } from "./annonce.ts";
import type { Horloge } from "./horloge.ts";
import { detailsDErreur, log } from "./log.ts";

type Traitement = (annonce: Annonce, maintenant: Date) => Promise<void>;

/** False when the message is to be delivered again. */
async function aReussi(corps: string, traiter: Traitement, maintenant: Date): Promise<boolean> {
  try {
    await traiter(z.parse(annonce, JSON.parse(corps)), maintenant);
    return true;
  } catch (erreur) {
    log("erreur-interne", detailsDErreur(erreur));
    return false;
  }
}

/** Handler of a queue: one message after the other; what failed stays in the queue, alone. */
export const surAnnonce =
  (traiter: Traitement, horloge: Horloge) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const { messageId, body } of Records)
      if (!(await aReussi(body, traiter, horloge()))) batchItemFailures.push({ itemIdentifier: messageId });
    return { batchItemFailures };
  };
