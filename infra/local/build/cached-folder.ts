import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** How many past results stay at hand: going back to yesterday's branch costs nothing. */
const kept = 4;

const byAge = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);

/** The folder that `make` fills, made only once for each key, even by two processes at once. */
export async function cachedFolder(
  folder: string,
  key: string,
  make: (into: string) => Promise<void>,
): Promise<string> {
  const result = join(folder, key);
  if (existsSync(result)) {
    utimesSync(result, new Date(), new Date());
    return result;
  }
  const draft = join(folder, `${key}-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    await make(draft);
    if (!existsSync(result)) renameSync(draft, result);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  for (const old of byAge(folder).slice(kept)) rmSync(old, { recursive: true, force: true });
  return result;
}
