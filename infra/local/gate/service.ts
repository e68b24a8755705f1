import type { Dialect } from "./dialects.ts";
import type { GateAnswer, GateRequest } from "./exchange.ts";
import type { Demand } from "./policy.ts";
import type { Refusal } from "./refusal.ts";

/** One request, understood: what it is, what it needs, and how to carry it out. */
export type Operation = {
  /** Its name in the API. */
  action: string;
  /** The resource that it is about, as policies name it. */
  resource: string;
  demands: readonly Demand[];
  run(): Promise<GateAnswer> | GateAnswer;
  /** What a lost race answers, where the service has one. */
  conflict?: () => Refusal;
  /** What an index that lags behind answers, where the service has one. */
  stale?: () => Promise<GateAnswer>;
};

export type Service = {
  dialect: Dialect;
  /** A request without signature may be judged by the resource's policy (S3 only). */
  anonymous?: true;
  /** Answers what needs no signature: a CORS preflight. */
  unsigned?(request: GateRequest): GateAnswer | undefined;
  /**
   * Throws when it does not know the operation or one of its parameters. `may` tells what else the caller is allowed:
   * some answers say less to those who could not have looked.
   */
  understand(request: GateRequest, may: (demand: Demand) => boolean): Promise<Operation> | Operation;
  /** Completes any answer, refusals included: CORS headers. */
  dress?(request: GateRequest, answer: GateAnswer): GateAnswer;
};
