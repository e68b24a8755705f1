/** What is open, closed in the reverse order when the system stops. */
export type Lifetime = {
  /** Aborted as soon as the stop is asked for. */
  readonly stopping: AbortSignal;
  onClose(close: () => unknown): void;
  close(): Promise<void>;
};

export function lifetime(): Lifetime {
  const opened = new AsyncDisposableStack();
  const controller = new AbortController();
  return {
    stopping: controller.signal,
    onClose: (close) => opened.defer(async () => void (await close())),
    async close() {
      controller.abort();
      await opened.disposeAsync();
    },
  };
}
