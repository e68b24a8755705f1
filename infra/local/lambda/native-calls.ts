import { setTimeout as wait } from "node:timers/promises";

/** What a thread and who may kill it both see: that it is to stop, and how many calls of its engine are under way. */
export const [STOPPING, RUNNING] = [0, 1];

export const nativeCalls = (): SharedArrayBuffer => new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);

/** Milliseconds: an engine that is interrupted lets go in much less. */
const [between, longest] = [20, 10_000];

/**
 * Lets no other call begin, and has those under way end: one that ends in a thread already torn down finds no JavaScript
 * to tell it to, and takes the whole process with it.
 */
export async function endNativeCalls(shared: SharedArrayBuffer, interrupt: () => void): Promise<void> {
  const counts = new Int32Array(shared);
  Atomics.store(counts, STOPPING, 1);
  for (let waited = 0; Atomics.load(counts, RUNNING) > 0 && waited < longest; waited += between) {
    interrupt();
    await wait(between);
  }
}
