import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DataTaken, lockData } from "./data-lock.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sne-verrou-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

it("un dossier qui sert à un autre SNE est refusé, avec ce qu’il faut faire", async () => {
  const autre = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  writeFileSync(join(dataDir, "verrou"), String(autre.pid));
  expect(() => lockData(dataDir)).toThrow(DataTaken);
  autre.kill("SIGKILL");
  await once(autre, "exit");
  expect(() => lockData(dataDir)()).not.toThrow();
});

it("un dossier rendu se reprend", () => {
  lockData(dataDir)();
  expect(() => lockData(dataDir)()).not.toThrow();
});
