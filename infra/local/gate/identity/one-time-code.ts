import { Secret, TOTP } from "otpauth";

const period = 30;

export const newSecret = (): string => new Secret({ size: 32 }).base32;

/**
 * The period that a code belongs to, one before or after the present one at most; undefined when it is wrong. By the
 * machine's clock and not the demonstration's: the telephone that makes the code knows no other.
 */
export function periodOf(code: string, secret: string): number | undefined {
  const timestamp = Date.now();
  const delta = new TOTP({ secret: Secret.fromBase32(secret), period }).validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}
