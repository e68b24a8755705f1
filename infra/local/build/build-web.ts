import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { onceMissing } from "./once-missing.ts";
import { runNode, type Workshop } from "./run-node.ts";

const inputs = ["web", "shared", "package-lock.json"];

/** Builds the pages into `web/dist`, unless they are there already, from the same sources. */
export async function buildWeb(workshop: Workshop): Promise<void> {
  const { root } = workshop;
  const cache = join(root, ".cache");
  const stamp = join(cache, "web");
  const key = fingerprint(root, inputs);
  const isBuilt = (): boolean =>
    existsSync(join(root, "web", "dist", "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === key;
  mkdirSync(cache, { recursive: true });
  await onceMissing(`${stamp}.pid`, isBuilt, async () => {
    await runNode(workshop, join("web", "build.ts"), { env: { NODE_ENV: "production" } });
    writeFileSync(stamp, key);
  });
}

if (import.meta.main) await buildWeb({ root: join(import.meta.dirname, "../../..") });
