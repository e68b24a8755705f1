import type { Executions } from "../machines/executions.ts";
import { Activity } from "./activity.ts";
import type { Courrier } from "./courriers.ts";
import { type Call, FaultPlan, type Faults } from "./faults.ts";
import type { GateOptions, Principal } from "./gate-options.ts";
import { listen } from "./listen.ts";
import { checkStatements } from "./policy.ts";
import { openServices } from "./services.ts";

export type Gate = {
  /** The value of AWS_ENDPOINT_URL for every function, and the origin of presigned addresses. */
  url: string;
  faults: Faults;
  /** The last calls (20,000 at most), since the start or since `calls.length = 0`. */
  calls: Call[];
  addPrincipal(accessKeyId: string, principal: Principal): void;
  /** Mails and SMS sent, oldest first. */
  courriers(): readonly Courrier[];
  /** What carries out the executions of the state machines. */
  executions: Pick<Executions, "follow">;
  /** How much was written through it. */
  readonly activity: Pick<Activity, "writes">;
  /** Deletes what the TTL attribute of each table says is over, as the service does; says how many items. */
  sweepExpired(): Promise<number>;
  close(): Promise<void>;
};

/** Opens the gate: every call to AWS passes it, is known by its signature, judged by IAM, then carried out. */
export async function startGate(options: GateOptions): Promise<Gate> {
  const principals = new Map<string, Principal>();
  const addPrincipal = (accessKeyId: string, principal: Principal): void => {
    checkStatements(principal.statements);
    principals.set(accessKeyId, principal);
  };
  for (const [accessKeyId, principal] of Object.entries(options.principals)) addPrincipal(accessKeyId, principal);
  for (const { policy } of [...options.resources.buckets, ...options.resources.queues, ...options.resources.keys])
    checkStatements(policy);

  const faults = new FaultPlan();
  const calls: Call[] = [];
  const activity = new Activity();
  const opened = await openServices(options, faults, activity);
  const { services, executions, courriers, sweepExpired } = opened;
  const server = await listen({ clock: options.clock, principals, services, faults, calls, activity });
  const close = async (): Promise<void> => {
    await server.close();
    opened.close();
  };
  return { url: server.url, faults, calls, addPrincipal, courriers, executions, sweepExpired, activity, close };
}
