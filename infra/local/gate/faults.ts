/** One request that reached the gate. */
export type Call = { service: string; action: string; resource: string; principal: string };

/**
 * What the service does and an engine never:
 * - `throttle`: refused before any effect, with the service's own throttling error
 * - `conflict`: `TransactionCanceledException`, reason `TransactionConflict`
 * - `failure`: 500 before any effect
 * - `lost`: the effect happens, the answer never comes (the connection is cut)
 * - `stale`: the query of an index answers as before the last writes
 * - `kill`: the effect does not happen, and `onKill` is called: the caller dies here
 */
export type FaultKind = "throttle" | "conflict" | "failure" | "lost" | "stale" | "kill";

export type Fault = {
  kind: FaultKind;
  service?: string;
  action?: string;
  resource?: string;
  /** The first matching call that it strikes, from 1. */
  nth?: number;
  /** How many matching calls it strikes; 1 by default. */
  times?: number;
  onKill?(): void;
};

export type Faults = { inject(fault: Fault): void; clear(): void };
