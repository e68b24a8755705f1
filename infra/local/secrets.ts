import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** Secrets that Secrets Manager would draw, drawn once and kept in `path`. */
export function keepSecrets(path: string): (arn: string) => string {
  const kept = z.record(z.string(), z.string()).parse(existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});
  return (arn) => {
    const known = kept[arn];
    if (known !== undefined) return known;
    const drawn = randomBytes(36).toString("base64url");
    kept[arn] = drawn;
    writeFileSync(path, JSON.stringify(kept, undefined, 2), { mode: 0o600 });
    return drawn;
  };
}
