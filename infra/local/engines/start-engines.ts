import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startFauxqs } from "fauxqs";
import type { Engines } from "../gate/gate-options.ts";
import { startDynamodb } from "./dynamodb.ts";

type Started = { url: string; close(): Promise<void> };

type Options = { dataDir: string; region: string };

/** Starts every embedded engine over `dataDir`; their clocks are the machine's. */
export async function startEngines(options: Options): Promise<Engines & { close(): Promise<void> }> {
  mkdirSync(options.dataDir, { recursive: true });
  const [tables, objects] = await Promise.all([
    startDynamodb(join(options.dataDir, "dynamodb.sqlite")),
    startObjects(options),
  ]);
  const close = async () => {
    await Promise.all([tables.close(), objects.close()]);
  };
  return { dynamodb: tables.url, objects: objects.url, close };
}

/** fauxqs holds objects as plain files, queues in SQLite: ready, delayed and in-flight messages come back. */
async function startObjects({ dataDir, region }: Options): Promise<Started> {
  const here = { port: 0, host: "127.0.0.1", logger: false };
  const kept = { dataDir, s3StorageDir: join(dataDir, "objets") };
  const server = await startFauxqs({ ...here, ...kept, defaultRegion: region });
  return { url: server.address, close: () => server.stop() };
}
