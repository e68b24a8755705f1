import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { annonce } from "../socle/annonce.ts";
import type { Horloge } from "../socle/horloge.ts";
import { detailsDErreur, log } from "../socle/log.ts";
import { type Dependances, prevenir } from "./prevenir.ts";

/** False when the message is to be delivered again. */
async function traiter(corps: string, dependances: Dependances, maintenant: Date): Promise<boolean> {
  try {
    await prevenir(z.parse(annonce, JSON.parse(corps)), dependances, maintenant);
    return true;
  } catch (erreur) {
    log("erreur-interne", detailsDErreur(erreur));
    return false;
  }
}

/** One message after the other, since the providers count sends per second; what failed stays in the queue, alone. */
export const notifier =
  (dependances: Dependances, horloge: Horloge) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const { messageId, body } of Records)
      if (!(await traiter(body, dependances, horloge()))) batchItemFailures.push({ itemIdentifier: messageId });
    return { batchItemFailures };
  };
