import { z } from "zod";
import type { Outcome } from "../lambda/invocation.ts";
import { type Answer, message } from "./exchange.ts";

const simple = z.object({ isAuthorized: z.boolean(), context: z.record(z.string(), z.json()).nullish() });

type Decision = { context: Record<string, z.core.util.JSONType> } | { refused: Answer };

/** What a simple response of a Lambda authorizer decides. */
export function decide(outcome: Outcome): Decision {
  if ("error" in outcome)
    return outcome.error.errorMessage === "Unauthorized"
      ? { refused: message(401, "Unauthorized") }
      : { refused: message(500, "Internal Server Error") };
  const parsed = simple.safeParse(JSON.parse(outcome.payload));
  if (!parsed.success) return { refused: message(500, "Internal Server Error") };
  return parsed.data.isAuthorized ? { context: parsed.data.context ?? {} } : { refused: message(403, "Forbidden") };
}
