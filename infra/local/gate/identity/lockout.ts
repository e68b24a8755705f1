import { notAuthorized } from "./refusals.ts";

type Failures = { count: number; last: number; lockedUntil: number };

const allowed = 5;
const longest = 15 * 60 * 1000;

/**
 * After five wrong passwords a name is locked for a second, twice as long at each further one, fifteen minutes at most;
 * fifteen quiet minutes forget everything. An unknown name is counted like another: the lock must not tell.
 */
export class Lockout {
  readonly #failures = new Map<string, Failures>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** An attempt made while locked changes nothing. */
  check(name: string): void {
    const failures = this.#failures.get(name);
    if (failures && this.#now() < failures.lockedUntil) throw notAuthorized("Password attempts exceeded");
  }

  failed(name: string): void {
    const now = this.#now();
    const before = this.#failures.get(name);
    const quiet = before && now - Math.max(before.last, before.lockedUntil) > longest;
    const count = before && !quiet ? before.count + 1 : 1;
    const lock = count < allowed ? 0 : Math.min(1000 * 2 ** (count - allowed), longest);
    this.#failures.set(name, { count, last: now, lockedUntil: now + lock });
  }

  succeeded(name: string): void {
    this.#failures.delete(name);
  }
}
