import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import type { UserPoolResource } from "../resources.ts";
import type { State } from "../state.ts";
import { userNotFound } from "./refusals.ts";

const user = z.object({
  /** `sub`, and user name in a pool where people sign in by address. */
  sub: z.uuid(),
  username: z.string(),
  attributes: z.record(z.string(), z.string()),
  status: z.enum(["CONFIRMED", "FORCE_CHANGE_PASSWORD"]),
  enabled: z.boolean(),
  password: z.string(),
  passwordSetAt: z.number(),
  formerPasswords: z.array(z.string()),
  totpSecret: z.string().optional(),
  /** Period of the last code used: a code serves once. */
  totpUsed: z.number().optional(),
  refreshTokens: z.array(z.string()),
  createdAt: z.number(),
  modifiedAt: z.number(),
});

export type User = z.infer<typeof user>;

const row = z.object({ compte: z.string() });

/** The accounts of the pools. */
export class UserDirectory {
  readonly #state: State;
  readonly #now: () => number;

  constructor(state: State, now: () => number) {
    this.#state = state;
    this.#now = now;
    state.define(`
      CREATE TABLE IF NOT EXISTS comptes (
        pool TEXT NOT NULL, nom TEXT NOT NULL, alias TEXT, compte TEXT NOT NULL,
        PRIMARY KEY (pool, nom), UNIQUE (pool, alias))`);
  }

  /** By user name, or by the address that stands for it. */
  find(pool: UserPoolResource, name: string): User | undefined {
    const sql = "SELECT compte FROM comptes WHERE pool = ? AND (nom = ? OR alias = ?)";
    const [found] = this.#state.rows(row, sql, pool.id, name, asCompared(pool, name));
    return found && user.parse(JSON.parse(found.compte));
  }

  get(pool: UserPoolResource, name: string): User {
    const found = this.find(pool, name);
    if (!found) throw userNotFound();
    return found;
  }

  list(pool: UserPoolResource): User[] {
    const rows = this.#state.rows(row, "SELECT compte FROM comptes WHERE pool = ? ORDER BY nom", pool.id);
    return rows.map(({ compte }) => user.parse(JSON.parse(compte)));
  }

  create(pool: UserPoolResource, name: string, attributes: Record<string, string>, password: string): User {
    const byEmail = pool.usernameAttributes?.includes("email") ?? false;
    if (byEmail && !name.includes("@"))
      throw new Refusal(400, "InvalidParameterException", "Username should be an email.");
    if (this.find(pool, name)) throw new Refusal(400, "UsernameExistsException", "User account already exists");
    const sub = randomUUID();
    const now = this.#now();
    const created: User = {
      sub,
      username: byEmail ? sub : asCompared(pool, name),
      attributes: { ...(byEmail && { email: name }), ...attributes, sub },
      status: "FORCE_CHANGE_PASSWORD",
      enabled: true,
      password,
      passwordSetAt: now,
      formerPasswords: [],
      refreshTokens: [],
      createdAt: now,
      modifiedAt: now,
    };
    this.save(pool, created);
    return created;
  }

  save(pool: UserPoolResource, changed: User): void {
    const alias = pool.usernameAttributes?.includes("email") ? changed.attributes.email : changed.username;
    const document = JSON.stringify({ ...changed, modifiedAt: this.#now() });
    const sql = "INSERT OR REPLACE INTO comptes (pool, nom, alias, compte) VALUES (?, ?, ?, ?)";
    this.#state.run(sql, pool.id, changed.username, alias === undefined ? null : asCompared(pool, alias), document);
  }

  delete(pool: UserPoolResource, { username }: User): void {
    this.#state.run("DELETE FROM comptes WHERE pool = ? AND nom = ?", pool.id, username);
  }
}

const asCompared = ({ caseSensitive = true }: UserPoolResource, name: string): string =>
  caseSensitive ? name : name.toLowerCase();
