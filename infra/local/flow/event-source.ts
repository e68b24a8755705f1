import { setTimeout as wait } from "node:timers/promises";

/** Something that feeds a function: a stream or a queue. */
export type EventSource = {
  /** Reads once and hands over what is there; says how many records there were. */
  turn(): Promise<number>;
};

/** Milliseconds between two readings, when the last found nothing (Lambda's own for a stream) or failed. */
const rest = 250;
const longestRest = 10_000;

export type RunningSource = {
  /** Reads it again and again from now on. */
  start(): void;
  /** Ends the reading under way; no other begins by itself until it is resumed. */
  pause(): Promise<void>;
  resume(): void;
  /** Hands over all that waits, one reading after another; says how many records there were. */
  drain(): Promise<number>;
  close(): Promise<void>;
};

/** A source that is read again and again once started, never twice at once. */
export function run(source: EventSource, report: (error: unknown) => void): RunningSource {
  const stop = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let paused = false;

  const turn = (): Promise<number> => {
    const next = last.then(() => (stop.signal.aborted ? 0 : source.turn()));
    last = next.catch(() => undefined);
    return next;
  };

  const idle = (milliseconds: number): Promise<void> =>
    wait(milliseconds, undefined, { signal: stop.signal }).catch(() => undefined);

  const loop = async (): Promise<void> => {
    for (let failures = 0; !stop.signal.aborted; ) {
      try {
        const read = paused ? 0 : await turn();
        failures = 0;
        if (read === 0) await idle(rest);
      } catch (error) {
        if (failures === 0 && !stop.signal.aborted) report(error);
        failures += 1;
        await idle(Math.min(rest * 2 ** failures, longestRest));
      }
    }
  };
  let running: Promise<void> | undefined;

  return {
    start() {
      running ??= loop();
    },
    async pause() {
      paused = true;
      await last;
    },
    resume() {
      paused = false;
    },
    async drain() {
      let total = 0;
      for (let read = await turn(); read > 0; read = await turn()) total += read;
      return total;
    },
    async close() {
      stop.abort();
      await running;
    },
  };
}
