import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startFauxqs } from "fauxqs";
import { startDynamodb } from "../engines/dynamodb.ts";
import type { Engines } from "./gate-options.ts";

type Started = { url: string; close(): Promise<void> };

/** Starts every embedded engine over `dataDir`, or in memory without it; their clocks are the machine's. */
export async function startEngines(options: {
  dataDir?: string;
  region: string;
}): Promise<Engines & { close(): Promise<void> }> {
  if (options.dataDir) mkdirSync(options.dataDir, { recursive: true });
  const [tables, objects] = await Promise.all([
    startDynamodb(options.dataDir && join(options.dataDir, "dynamodb.sqlite")),
    startObjects(options),
  ]);
  const close = async () => {
    await Promise.all([tables.close(), objects.close()]);
  };
  return { dynamodb: tables.url, objects: objects.url, close };
}

/** fauxqs holds objects as plain files, queues in SQLite: ready, delayed and in-flight messages come back. */
async function startObjects({ dataDir, region }: { dataDir?: string; region: string }): Promise<Started> {
  const kept = dataDir && { dataDir, s3StorageDir: join(dataDir, "objets") };
  const server = await startFauxqs({ port: 0, logger: false, host: "127.0.0.1", defaultRegion: region, ...kept });
  return { url: server.address, close: () => server.stop() };
}
