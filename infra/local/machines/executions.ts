import { z } from "zod";
import type { Agenda } from "../bus/agenda.ts";
import type { State } from "../gate/state.ts";

/** One execution, by the ARN of its machine and its name. */
export type Execution = { machine: string; name: string; input: string };

/** What carries out an execution, from now on: a reload of the functions brings another. */
export type Runner = (execution: Execution) => Promise<void>;

/** The functions are stopped: the execution is neither over nor failed. */
export class Interrupted extends Error {}

const table = `CREATE TABLE IF NOT EXISTS executions (
  machine TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL, status TEXT NOT NULL, started INTEGER NOT NULL,
  PRIMARY KEY (machine, name)
)`;
const row = z.object({
  machine: z.string(),
  name: z.string(),
  input: z.string(),
  status: z.enum(["RUNNING", "SUCCEEDED", "FAILED"]),
  started: z.number(),
});
type Row = z.infer<typeof row>;

type Options = { state: State; later: Agenda["plan"]; now(): number };

/** Executions of the state machines, each name once, kept between runs: a stop takes none away. */
export class Executions {
  readonly #options: Options;
  #runner: Runner | undefined;

  constructor(options: Options) {
    this.#options = options;
    options.state.define(table);
  }

  /** Who runs them from now on; those that a stop cut are begun again. */
  follow(runner: Runner): void {
    const first = this.#runner === undefined;
    this.#runner = runner;
    if (!first) return;
    const cut = this.#options.state.rows(row, "SELECT * FROM executions WHERE status = 'RUNNING'");
    for (const execution of cut) this.#plan(execution);
  }

  find(machine: string, name: string): Row | undefined {
    return this.#options.state.rows(row, "SELECT * FROM executions WHERE machine = ? AND name = ?", machine, name)[0];
  }

  /** Instant at which it starts (milliseconds since 1970). */
  start(execution: Execution): number {
    const { state, now } = this.#options;
    const started = now();
    const { machine, name, input } = execution;
    state.run("INSERT INTO executions VALUES (?, ?, ?, 'RUNNING', ?)", machine, name, input, started);
    this.#plan(execution);
    return started;
  }

  #plan(execution: Execution): void {
    this.#options.later(0, () => this.#carryOut(execution));
  }

  async #carryOut(execution: Execution): Promise<void> {
    const runner = this.#runner;
    try {
      await runner?.(execution);
      this.#end(execution, "SUCCEEDED");
    } catch (error) {
      if (error instanceof Interrupted) {
        if (runner !== this.#runner) this.#plan(execution);
        return;
      }
      this.#end(execution, "FAILED");
      throw error;
    }
  }

  #end({ machine, name }: Execution, status: Row["status"]): void {
    this.#options.state.run("UPDATE executions SET status = ? WHERE machine = ? AND name = ?", status, machine, name);
  }
}
