import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { z } from "zod";

/** What the gate itself keeps between runs, one file: key material, versions of objects, accounts, mails. */
export class State {
  readonly #db: DatabaseSync;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#db = new DatabaseSync(join(dataDir, "porte.sqlite"));
    this.#db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  }

  define(tables: string): void {
    this.#db.exec(tables);
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#db.prepare(sql).run(...values).changes);
  }

  rows<T>(row: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T[] {
    return this.#db
      .prepare(sql)
      .all(...values)
      .map((each) => row.parse(each));
  }

  close(): void {
    this.#db.close();
  }
}
