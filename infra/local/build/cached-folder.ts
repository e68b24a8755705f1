import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { onceMissing } from "./once-missing.ts";

/** How many past results stay at hand: going back to yesterday's branch costs nothing. */
const kept = 4;

const draftSuffix = ".draft";

const byAge = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.includes(draftSuffix))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);

async function makeOnce(result: string, make: (into: string) => Promise<void>): Promise<void> {
  const draft = result + draftSuffix;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  await make(draft);
  renameSync(draft, result);
}

/** The folder that `make` fills, made once for each key, even by several processes at once. */
export async function cachedFolder(
  folder: string,
  key: string,
  make: (into: string) => Promise<void>,
): Promise<string> {
  const result = join(folder, key);
  mkdirSync(folder, { recursive: true });
  await onceMissing(
    `${result}${draftSuffix}.pid`,
    () => existsSync(result),
    () => makeOnce(result, make),
  );
  utimesSync(result, new Date(), new Date());
  for (const old of byAge(folder).slice(kept)) rmSync(old, { recursive: true, force: true });
  return result;
}
