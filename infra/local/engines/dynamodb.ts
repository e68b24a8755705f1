import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The version whose behaviours are known. */
const npmPackage = "dynoxide@1.2.1";

const leash = fileURLToPath(new URL("./leash.ts", import.meta.url));

const exe = process.platform === "win32" ? ".exe" : "";

const packaged = (): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide${exe}`);
  } catch {
    return undefined;
  }
};

const onThePath = (): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, `dynoxide${exe}`))
    .find((path) => existsSync(path));

/** `npx`, run by this Node: on Windows the command itself would need a shell. */
const downloaded = (): string[] => {
  const npx = process.env.npm_execpath?.replace(/npm-cli(?=\.c?js$)/u, "npx-cli");
  return npx ? [process.execPath, npx, "--yes", npmPackage] : ["npx", "--yes", npmPackage];
};

const command = (): string[] => {
  const binary = packaged() ?? onThePath();
  return binary ? [binary] : downloaded();
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

function hold(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [leash, ...args], { stdio: ["pipe", "ignore", "pipe"] });
  // a pipe that breaks is the engine's end, which is seen elsewhere
  child.stdin?.on("error", () => undefined);
  return child;
}

/** The first line that the engine writes: that it listens, or that its port is not its own. */
async function firstLine(child: ChildProcess, exited: Promise<unknown>): Promise<string> {
  if (!child.stderr) throw new Error("The engine has no output");
  const stopped = exited.then(() => {
    throw new Error(
      `Le moteur DynamoDB (${npmPackage}) n’a pas démarré ; SNE_DYNAMODB peut donner l’adresse d’un autre.`,
    );
  });
  const [line] = await Promise.race([once(createInterface(child.stderr), "line"), stopped]);
  return String(line);
}

/** Tries after a port that another took between the moment when it was found free and the engine's start. */
const otherPorts = 5;

type Started = { url: string; close(): Promise<void> };

/**
 * Starts dynoxide, from its package, from the PATH or from npm; its data stand in `file`, or in memory.
 * `SNE_DYNAMODB` holds the address of another engine (DynamoDB Local, with `-sharedDb`).
 */
export async function startDynamodb(file: string | undefined): Promise<Started> {
  const other = process.env.SNE_DYNAMODB;
  if (other) return { url: other, close: async () => undefined };
  for (let left = otherPorts; left >= 0; left -= 1) {
    const started = await startOn(await freePort(), file);
    if (started) return started;
  }
  throw new Error("No port stays free for the engine");
}

/** Nothing when the port is no longer free. */
async function startOn(port: number, file: string | undefined): Promise<Started | undefined> {
  const child = hold([...command(), "--port", String(port), ...(file ? ["--db-path", file] : [])]);
  const exited = once(child, "exit");
  if (/already in use/u.test(await firstLine(child, exited))) return undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
