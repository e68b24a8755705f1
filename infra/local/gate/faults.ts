/** One request that reached the gate. */
export type Call = { service: string; action: string; resource: string; principal: string };

/**
 * What the service does and an engine never:
 * - `throttle`: refused before any effect, with the service's own throttling error
 * - `conflict`: `TransactionCanceledException`, reason `TransactionConflict`
 * - `failure`: 500 before any effect
 * - `lost`: the effect happens, the answer never comes (the connection is cut); with `onKill`, the caller dies of it
 * - `stale`: the query of an index answers as before the writes made since the injection
 * - `kill`: neither effect nor answer, and `onKill` is called: the caller dies here
 */
type FaultKind = "throttle" | "conflict" | "failure" | "lost" | "stale" | "kill";

export type Fault = {
  kind: FaultKind;
  service?: string;
  action?: string;
  resource?: string;
  /** ARN of the role that calls. */
  principal?: string;
  /** The first matching call that it strikes, from 1. */
  nth?: number;
  /** How many matching calls it strikes; 1 by default. */
  times?: number;
  onKill?(): void;
};

export type Faults = { inject(fault: Fault): void; clear(): void };

const concerns = ({ service, action, resource, principal }: Fault, call: Call): boolean =>
  (principal === undefined || principal === call.principal) &&
  (service === undefined || service === call.service) &&
  (action === undefined || action === call.action) &&
  (resource === undefined || resource === call.resource);

/** The faults that a test has in store, and how many calls each has seen. */
export class FaultPlan implements Faults {
  #planned: { fault: Fault; seen: number }[] = [];

  inject(fault: Fault): void {
    this.#planned.push({ fault, seen: 0 });
  }

  clear(): void {
    this.#planned = [];
  }

  awaits(kind: FaultKind): boolean {
    return this.#planned.some(({ fault }) => fault.kind === kind);
  }

  /** The fault that strikes this call, if any; every fault that it concerns has seen it. */
  strike(call: Call): Fault | undefined {
    const concerned = this.#planned.filter(({ fault }) => concerns(fault, call));
    for (const each of concerned) each.seen += 1;
    const struck = concerned.find(({ fault, seen }) => seen >= (fault.nth ?? 1));
    this.#planned = this.#planned.filter(({ fault, seen }) => seen < (fault.nth ?? 1) + (fault.times ?? 1) - 1);
    return struck?.fault;
  }
}
