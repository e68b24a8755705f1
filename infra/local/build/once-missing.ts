import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../../../shared/is-alive.ts";

const ownerOf = (ticket: string): number => {
  try {
    return Number(readFileSync(ticket, "utf8"));
  } catch {
    // given back meanwhile
    return 0;
  }
};

/** Takes the work for this process; says who has it otherwise. */
function claim(ticket: string): "mine" | "theirs" {
  try {
    writeFileSync(ticket, String(process.pid), { flag: "wx" });
    return "mine";
  } catch {
    const owner = ownerOf(ticket);
    // an owner that died leaves its ticket behind; an empty one is being written
    if (owner > 0 && !isAlive(owner)) rmSync(ticket, { force: true });
    return "theirs";
  }
}

/** Does a work until it is there; of several processes that want it at once, one does it and the others wait. */
export async function onceMissing(ticket: string, isThere: () => boolean, work: () => Promise<void>): Promise<void> {
  while (!isThere()) {
    if (claim(ticket) === "theirs") {
      await wait(100);
      continue;
    }
    try {
      if (!isThere()) await work();
    } finally {
      rmSync(ticket, { force: true });
    }
  }
}
