import { spawn } from "node:child_process";

/** Where things are built, and until when. */
export type Workshop = {
  /** Root of the project. */
  root: string;
  /** What is being built then is abandoned. */
  stopping?: AbortSignal;
};

/** Runs a script of the project to its end; its output is told only if it fails. */
export function runNode(
  { root, stopping }: Workshop,
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(stopping && { signal: stopping }),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`« node ${script} » s’est arrêté (${code}) :\n${output.trim()}`));
    });
  });
}
