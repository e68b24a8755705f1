import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const account = z.object({
  role: z.string(),
  territoire: z.string(),
  courriel: z.string(),
  /** Nobody but an agent has one. */
  motDePasse: z.string().nullable(),
  /** Secret of the one-time codes, in base32. */
  totp: z.string().nullable(),
});

/** An account that a person who tries the system can use. */
export type DemoAccount = z.infer<typeof account>;

/** `demo.json`: where to go, and as whom. */
export type Demo = {
  adresses: { portail: string; intranet: string; courriers: string; fichiers: string };
  comptes: readonly DemoAccount[];
};

/** Accounts that an earlier run opened over the same data. */
export const knownAccounts = (path: string): DemoAccount[] =>
  existsSync(path) ? z.object({ comptes: z.array(account) }).parse(JSON.parse(readFileSync(path, "utf8"))).comptes : [];

export const writeDemo = (path: string, demo: Demo): void =>
  writeFileSync(path, `${JSON.stringify(demo, undefined, 2)}\n`, { mode: 0o600 });
