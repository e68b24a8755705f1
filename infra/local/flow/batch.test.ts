import { expect, it } from "vitest";
import type { Outcome } from "../lambda/invocation.ts";
import { batchResult } from "./batch.ts";

const payload = (value: unknown): Outcome => ({ payload: JSON.stringify(value) });

/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html */
it.each<[string, Outcome, ReturnType<typeof batchResult>]>([
  ["une réponse vide est un succès", payload(null), "done"],
  ["aucun échec signalé est un succès", payload({ batchItemFailures: [] }), "done"],
  ["une liste nulle est un succès", payload({ batchItemFailures: null }), "done"],
  [
    "un échec signalé ne touche que lui",
    payload({ batchItemFailures: [{ itemIdentifier: "a" }] }),
    { failed: new Set(["a"]) },
  ],
  ["un identifiant vide fait échouer le lot", payload({ batchItemFailures: [{ itemIdentifier: "" }] }), "failed"],
  ["une clé mal écrite fait échouer le lot", payload({ batchItemFailures: [{ id: "a" }] }), "failed"],
  ["une erreur fait échouer le lot", { error: { errorType: "Error", errorMessage: "non" } }, "failed"],
])("%s", (_, outcome, expected) => {
  expect(batchResult(outcome, true)).toEqual(expected);
});
