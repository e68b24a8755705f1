/** Errors that pass by themselves: a dependency is overloaded, silent or away. */
const PASSAGERES = new Set([
  "TimeoutError",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "TransactionConflictException",
  "TransactionInProgressException",
  "InternalServerError",
  "ServiceUnavailable",
  "KMSInternalException",
  "DependencyTimeoutException",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
]);

/** True when the same call, made again a little later, may well succeed. */
export const estPassagere = (erreur: unknown): boolean =>
  erreur instanceof Error && (PASSAGERES.has(erreur.name) || ("code" in erreur && PASSAGERES.has(String(erreur.code))));
