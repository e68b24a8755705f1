import { randomInt, timingSafeEqual } from "node:crypto";
import type { Empreinte } from "../socle/empreinte.ts";

const CHIFFRES = 6;

export const tirerCode = (): string => String(randomInt(10 ** CHIFFRES)).padStart(CHIFFRES, "0");

/** Bound to the contact (its fingerprint): two people with the same code have two fingerprints. */
export const empreinteDuCode = (empreinte: Empreinte, contact: string, code: string): Promise<string> =>
  empreinte("code", `${contact}:${code}`);

/** In a time that does not tell how much of it is right. */
export function estLeMeme(attendue: string, donnee: string): boolean {
  const [a, b] = [Buffer.from(attendue), Buffer.from(donnee)];
  return a.length === b.length && timingSafeEqual(a, b);
}
