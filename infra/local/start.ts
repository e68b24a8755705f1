import { DataTaken } from "./data-lock.ts";
import { type Lifetime, lifetime } from "./lifetime.ts";
import { onParentGone } from "./on-parent-gone.ts";
import { BadOption, readOptions } from "./options.ts";
import { runDemo } from "./run-demo.ts";
import { PortTaken } from "./serve.ts";
import { Unsupported } from "./template/intrinsics.ts";

/** What a person can act upon is said in a sentence; the rest shows where it broke. */
function explain(error: unknown): string {
  if (error instanceof BadOption || error instanceof PortTaken || error instanceof DataTaken) return error.message;
  if (error instanceof Unsupported)
    return `Les piles emploient ce que cette machine ne sait pas faire. ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function stop(life: Lifetime, code: number): Promise<void> {
  await life.close();
  process.exit(code);
}

const life = lifetime();
const end = (): void => {
  console.log("\nLe SNE s’arrête…");
  void stop(life, 0);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
// whoever kills `npm start` reaches npm and its shell alone
if (process.env.npm_lifecycle_event === "start") onParentGone(end);

try {
  await runDemo(readOptions(process.argv.slice(2)), life);
} catch (error) {
  if (!life.stopping.aborted) {
    console.error(explain(error));
    await stop(life, 1);
  }
}
