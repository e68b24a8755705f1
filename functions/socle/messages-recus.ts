import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import type { Horloge } from "./horloge.ts";
import { detailsDErreur, log } from "./log.ts";

type Traitement<M> = (message: M, maintenant: Date) => Promise<void>;

/** False when the message is to be delivered again. */
async function aReussi<M>(
  corps: string,
  forme: z.ZodMiniType<M>,
  traiter: Traitement<M>,
  maintenant: Date,
): Promise<boolean> {
  try {
    await traiter(z.parse(forme, JSON.parse(corps)), maintenant);
    return true;
  } catch (erreur) {
    log("erreur-interne", detailsDErreur(erreur));
    return false;
  }
}

/** Handler of a queue: one message after the other; what failed stays in the queue, alone. */
export const surMessage =
  <M>(forme: z.ZodMiniType<M>, traiter: Traitement<M>, horloge: Horloge) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const { messageId, body } of Records)
      if (!(await aReussi(body, forme, traiter, horloge()))) batchItemFailures.push({ itemIdentifier: messageId });
    return { batchItemFailures };
  };
