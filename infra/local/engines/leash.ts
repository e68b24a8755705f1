import { spawn } from "node:child_process";

/**
 * Holds an engine for the process that runs this file: when that process is gone, however it went, so is the engine.
 * Ctrl-C is not for the engine: its master stops it last, once nothing speaks to it any more.
 */
const [command = "", ...args] = process.argv.slice(2);
const engine = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], detached: true, windowsHide: true });
const end = (): void => void engine.kill("SIGTERM");

engine.once("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
engine.once("exit", (code) => process.exit(code ?? 0));
process.on("SIGINT", () => undefined);
process.on("SIGTERM", end);
process.on("SIGHUP", () => undefined);
// the other end of this pipe is the master, and nobody else
process.stdin.on("end", end).on("error", end).resume();
