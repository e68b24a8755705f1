import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { MovableClock } from "../clock.ts";
import type { RoleCredentials } from "../credentials.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import type { Assembly } from "../template/assembly.ts";
import { schedule } from "../template/resources/scheduler.ts";
import { type NextAfter, readExpression } from "./expression.ts";
import { scheduledCall } from "./scheduled-call.ts";

/** What calls functions at their hours, by the SNE's clock. */
export type Schedules = {
  /** Instant of the next call (milliseconds since 1970); infinite when there is none. */
  next(): number;
  /**
   * Makes the calls whose time has come, one after the other, in their order. On the way to a later instant, of the
   * calls that each write anew all that the one before wrote, the last alone is made.
   */
  callDue(until?: number): Promise<void>;
  /** From now on, makes each call when its time comes. */
  start(): void;
  close(): Promise<void>;
};

type Options = {
  assembly: Assembly;
  functions: ReadonlyMap<string, DeployedFunction>;
  roles: RoleCredentials;
  clock: MovableClock;
  /** File that remembers until when calls were made. */
  path: string;
  report(error: unknown): void;
};

type Planned = { due: number; nextAfter: NextAfter; isReplaced: boolean; call(due: number): Promise<void> };

/** Milliseconds between two looks at the clock. */
const rest = 1000;

/** Input of the calls that write the figures of the guichets, each time from the whole lake. */
const replaced = z.object({ mode: z.enum(["nuit", "tableaux"]) });

const kept = z.object({ jusquau: z.number() });

/** After a stop, one call stands for all those that it made miss: as after an outage. */
function firstDue(nextAfter: NextAfter, since: number, now: number): number {
  let due = nextAfter(since);
  for (let later = nextAfter(due); later <= now; later = nextAfter(due)) due = later;
  return due;
}

function plan({ assembly, functions, roles, clock, path }: Options): Planned[] {
  const since = existsSync(path) ? kept.parse(JSON.parse(readFileSync(path, "utf8"))).jusquau : clock.now();
  return assembly
    .all(schedule)
    .filter(({ properties }) => properties.State === "ENABLED")
    .map(({ properties }) => {
      const nextAfter = readExpression(properties.ScheduleExpression);
      const call = scheduledCall(properties.Target, { assembly, functions, roles });
      const isReplaced = replaced.safeParse(JSON.parse(properties.Target.Input)).success;
      return { due: firstDue(nextAfter, since, clock.now()), nextAfter, isReplaced, call };
    });
}

export function openSchedules(options: Options): Schedules {
  const { clock, path, report } = options;
  const planned = plan(options);
  const next = (): number => Math.min(...planned.map(({ due }) => due));
  const save = (jusquau: number): void => writeFileSync(path, JSON.stringify({ jusquau }));
  if (!existsSync(path)) save(clock.now());
  let last: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function call(until: number): Promise<void> {
    for (let due = next(); due <= clock.now(); due = next())
      for (const each of planned.filter((candidate) => candidate.due === due)) {
        each.due = each.nextAfter(due);
        if (!(each.isReplaced && each.due <= until)) await each.call(due).catch(report);
        save(due);
      }
  }

  const callDue = (until = clock.now()): Promise<void> => {
    last = last.then(() => call(until));
    return last;
  };

  return {
    next,
    callDue,
    start() {
      timer ??= setInterval(() => void (next() <= clock.now() && callDue()), rest).unref();
    },
    async close() {
      clearInterval(timer);
      await last;
    },
  };
}
