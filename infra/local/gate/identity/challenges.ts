import { randomBytes } from "node:crypto";
import { invalidSession, notAuthorized } from "./refusals.ts";

export type Challenge = "NEW_PASSWORD_REQUIRED" | "MFA_SETUP" | "SOFTWARE_TOKEN_MFA";

/** What a `Session` string stands for; `secret` is the one being set up, `verified` once a code has shown it works. */
export type Pending = {
  pool: string;
  clientId: string;
  username: string;
  challenge: Challenge;
  /** To answer it, and each step that follows. */
  minutes: number;
  secret?: string;
  verified?: true;
};

type Kept = Pending & { until: number };

/** The challenges given and not yet met: one use each, a few minutes, lost when the gate stops. */
export class Challenges {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  open(pending: Pending): string {
    for (const [session, { until }] of this.#kept) if (until < this.#now()) this.#kept.delete(session);
    const session = randomBytes(128).toString("base64url");
    this.#kept.set(session, { ...pending, until: this.#now() + pending.minutes * 60_000 });
    return session;
  }

  read(session: string, challenge: Challenge): Pending {
    const kept = this.#kept.get(session);
    if (!kept || kept.challenge !== challenge) throw invalidSession();
    if (kept.until < this.#now()) throw notAuthorized("Invalid session for the user, session is expired.");
    return kept;
  }

  close(session: string): void {
    this.#kept.delete(session);
  }
}
