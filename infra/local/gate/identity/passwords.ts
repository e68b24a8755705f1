import { randomBytes, randomInt, scryptSync, timingSafeEqual } from "node:crypto";
import { Refusal } from "../refusal.ts";
import type { UserPoolResource } from "../resources.ts";

type Policy = UserPoolResource["passwordPolicy"];

// enough for accounts of a demonstration: a sign-in stays under 20 ms
const cost = { N: 4096, r: 8, p: 1 };

/** `salt:hash`, both in hexadecimal. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString("hex")}:${scryptSync(password, salt, 32, cost).toString("hex")}`;
}

export function passwordIs(password: string, kept: string): boolean {
  const [salt = "", hash = ""] = kept.split(":");
  return timingSafeEqual(scryptSync(password, Buffer.from(salt, "hex"), 32, cost), Buffer.from(hash, "hex"));
}

const lowercase = "abcdefghijkmnopqrstuvwxyz";
const uppercase = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const digits = "23456789";
const symbols = "!@#$%&*-_=+";

/** A temporary password that any policy accepts. */
export function drawPassword({ minimumLength }: Policy): string {
  const draw = (set: string): string => set.charAt(randomInt(set.length));
  const length = Math.max(minimumLength, 12) - 4;
  const rest = Array.from({ length }, () => draw(lowercase + uppercase + digits));
  return [draw(uppercase), ...rest, draw(lowercase), draw(digits), draw(symbols)].join("");
}

/** Throws with the sentence of the service when a password is too weak. */
export function checkPolicy(password: string, policy: Policy): void {
  const rules: [boolean, string][] = [
    [password.length < policy.minimumLength, "Password not long enough"],
    [policy.requireUppercase && !/[A-Z]/.test(password), "Password must have uppercase characters"],
    [policy.requireLowercase && !/[a-z]/.test(password), "Password must have lowercase characters"],
    [policy.requireNumbers && !/[0-9]/.test(password), "Password must have numeric characters"],
    [
      policy.requireSymbols && !/[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/.test(password),
      "Password must have symbol characters",
    ],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  if (broken) throw new Refusal(400, "InvalidPasswordException", `Password did not conform with policy: ${broken[1]}`);
}
