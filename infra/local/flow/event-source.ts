/** Something that feeds a function: a stream or a queue. */
export type EventSource = {
  /** Reads once and hands over what is there; says how many records there were. */
  turn(): Promise<number>;
};

/** Milliseconds between two readings, when the last found nothing; Lambda's own for a stream. */
const rest = 250;

export type RunningSource = {
  /** Hands over all that waits, one reading after another; says how many records there were. */
  drain(): Promise<number>;
  close(): Promise<void>;
};

/** Reads a source again and again, never twice at once. */
export function run(source: EventSource, report: (error: unknown) => void): RunningSource {
  const stop = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  const turn = (): Promise<number> => {
    const next = last.then(() => (stop.signal.aborted ? 0 : source.turn()));
    last = next.catch(() => undefined);
    return next;
  };

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, rest);
      stop.signal.addEventListener(
        "abort",
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });

  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const read = await turn().catch((error: unknown) => {
        if (!stop.signal.aborted) report(error);
        return 0;
      });
      if (read === 0) await pause();
    }
  };
  const running = loop();

  return {
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
