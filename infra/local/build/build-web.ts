import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { runNode, type Workshop } from "./run-node.ts";

const inputs = ["web", "shared", "package-lock.json"];

/** Builds the pages into `web/dist`, unless they are there already, from the same sources. */
export async function buildWeb(workshop: Workshop): Promise<void> {
  const { root } = workshop;
  const script = join("web", "build.ts");
  if (!existsSync(join(root, script))) return;
  const stamp = join(root, ".cache", "web");
  const key = fingerprint(root, inputs);
  const built = existsSync(join(root, "web", "dist", "index.html"));
  if (built && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  await runNode(workshop, script, { NODE_ENV: "production" });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
}
