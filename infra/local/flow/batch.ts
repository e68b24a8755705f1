import { z } from "zod";
import type { Outcome } from "../lambda/invocation.ts";

const partial = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() });

/** What an invocation did with its batch: all of it, none of it, or all but these. */
type BatchResult = "done" | "failed" | { failed: ReadonlySet<string> };

/**
 * Reads the answer of a function that reports its failures. As Lambda does, an empty answer is a success,
 * an answer of another shape a failure of the whole batch.
 */
export function batchResult(outcome: Outcome, reports: boolean): BatchResult {
  if ("error" in outcome) return "failed";
  if (!reports) return "done";
  const answer: unknown = JSON.parse(outcome.payload);
  if (answer === null || answer === "") return "done";
  const parsed = partial.safeParse(answer);
  if (!parsed.success) return "failed";
  const failed = new Set((parsed.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  return failed.size === 0 ? "done" : { failed };
}
