import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";

const module = new URL("./on-parent-gone.ts", import.meta.url).href;

const child = `
  import { onParentGone } from ${JSON.stringify(module)};
  onParentGone(() => { console.log("seul"); process.exit(0); }, 10);
  setInterval(() => undefined, 1_000);
  console.log("là");`;

/** What npm's shell does: starts a program on its own output, and waits for it. */
const shell = `require("node:child_process").spawn(process.execPath, ["--input-type=module", "--eval", ${JSON.stringify(child)}], { stdio: "inherit" })`;

it.skipIf(process.platform === "win32")("un programme dont le lanceur est tué s’en aperçoit", async () => {
  const parent = spawn(process.execPath, ["--eval", shell], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(parent.stdout);
  expect(await once(lines, "line")).toEqual(["là"]);
  const next = once(lines, "line");
  parent.kill("SIGKILL");
  expect(await next).toEqual(["seul"]);
});
