import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Client } from "./provider.ts";

/** In order; answering errors only. */
export const behaviours = ["normale", "absente"] as const;
export type Behaviour = (typeof behaviours)[number];

/** What its thread is started with. */
export type Start = { client: Client; shift: SharedArrayBuffer };

export type FranceConnect = {
  /** Issuer: where everything about it is found. */
  readonly url: string;
  /** From now on it answers so. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
};

/** What stands in here for FranceConnect: an OpenID provider, over invented people. */
export async function startFranceConnect(start: Start): Promise<FranceConnect> {
  // what it says of itself is for those who put it in production
  const worker = new Worker(new URL("./runtime.ts", import.meta.url), {
    workerData: start,
    stdout: true,
    stderr: true,
  });
  const [url] = await once(worker, "message");
  return {
    url: z.url().parse(url),
    behave: (behaviour) => worker.postMessage(behaviour),
    async close() {
      await worker.terminate();
    },
  };
}
