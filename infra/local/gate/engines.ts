import type { Engines } from "./gate.ts";

/** Starts every embedded engine over `dataDir` (memory only when absent); `SNE_DYNAMODB` swaps DynamoDB for another. */
export async function startEngines(_options: {
  dataDir?: string;
  region: string;
}): Promise<Engines & { close(): Promise<void> }> {
  throw new Error("engines: not written yet");
}
