import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** How many past results stay at hand: going back to yesterday's branch costs nothing. */
const kept = 4;

const draftSuffix = ".draft";

const byAge = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.includes(draftSuffix))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Takes the work for this process; says who has it otherwise. */
function claim(ticket: string): "mine" | "theirs" {
  try {
    writeFileSync(ticket, String(process.pid), { flag: "wx" });
    return "mine";
  } catch {
    const owner = existsSync(ticket) ? Number(readFileSync(ticket, "utf8")) : 0;
    // an owner that died leaves its ticket behind; an empty one is being written
    if (owner > 0 && !alive(owner)) rmSync(ticket, { force: true });
    return "theirs";
  }
}

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
  const ticket = `${result}${draftSuffix}.pid`;
  mkdirSync(folder, { recursive: true });
  while (!existsSync(result)) {
    if (claim(ticket) === "theirs") {
      await wait(100);
      continue;
    }
    try {
      if (!existsSync(result)) await makeOnce(result, make);
    } finally {
      rmSync(ticket, { force: true });
    }
  }
  utimesSync(result, new Date(), new Date());
  for (const old of byAge(folder).slice(kept)) rmSync(old, { recursive: true, force: true });
  return result;
}
