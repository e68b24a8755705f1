import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { createInterface } from "node:readline";

/** Where things are built, and until when. */
export type Workshop = {
  /** Root of the project. */
  root: string;
  /** What is being built then is abandoned. */
  stopping?: AbortSignal;
};

type How = {
  env?: Readonly<Record<string, string>>;
  args?: readonly string[];
  /** Lets everything else of the machine go first. */
  behind?: boolean;
  /** Told of each line of its output as it comes. */
  follow?(line: string): void;
};

/** A process may be gone before it is asked to wait its turn. */
function yieldTo(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // it ends by itself
  }
}

/** Runs a script of the project to its end; its output is told whole if it fails, else to whoever follows it. */
export function runNode({ root, stopping }: Workshop, script: string, how: How): Promise<void> {
  const { env, args = [], behind = false, follow } = how;
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(stopping && { signal: stopping }),
  });
  if (behind) yieldTo(child.pid);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  if (follow) createInterface({ input: child.stdout }).on("line", follow);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`« node ${script} » s’est arrêté (${code}) :\n${output.trim()}`));
    });
  });
}
