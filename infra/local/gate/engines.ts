import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startFauxqs } from "fauxqs";
import type { Engines } from "./gate.ts";

type Started = { url: string; close(): Promise<void> };

/**
 * Starts every embedded engine over `dataDir`, or in memory without it. `SNE_DYNAMODB` holds the address of another
 * DynamoDB (DynamoDB Local, with `-sharedDb`).
 */
export async function startEngines(options: {
  dataDir?: string;
  region: string;
}): Promise<Engines & { close(): Promise<void> }> {
  if (options.dataDir) mkdirSync(options.dataDir, { recursive: true });
  const [tables, objects] = await Promise.all([startDynamodb(options.dataDir), startObjects(options)]);
  const close = async () => {
    await Promise.all([tables.close(), objects.close()]);
  };
  return { dynamodb: tables.url, objects: objects.url, close };
}

/** dynoxide, by its package or from the PATH; its clock is the machine's, so TTL is left to the gate. */
async function startDynamodb(dataDir: string | undefined): Promise<Started> {
  const other = process.env.SNE_DYNAMODB;
  if (other) return { url: other, close: async () => undefined };
  const port = await freePort();
  const path = dataDir ? ["--db-path", join(dataDir, "dynamodb.sqlite")] : [];
  const child = spawn(dynoxide(), ["--port", String(port), ...path], { stdio: ["ignore", "ignore", "pipe"] });
  const exited = once(child, "exit");
  // its first line says that it listens
  await Promise.race([once(createInterface(child.stderr), "line"), exited.then(refused)]);
  const close = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

function refused(): never {
  throw new Error("The DynamoDB engine stopped at its start; SNE_DYNAMODB can name another");
}

function dynoxide(): string {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    return "dynoxide";
  }
}

/** fauxqs holds objects as plain files, queues in SQLite: ready, delayed and in-flight messages come back. */
async function startObjects({ dataDir, region }: { dataDir?: string; region: string }): Promise<Started> {
  const kept = dataDir && { dataDir, s3StorageDir: join(dataDir, "objets") };
  const server = await startFauxqs({ port: 0, logger: false, host: "127.0.0.1", defaultRegion: region, ...kept });
  return { url: server.address, close: () => server.stop() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}
