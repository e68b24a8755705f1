import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cachedFolder } from "./cached-folder.ts";

let folder: string;
let made: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sne-cache-"));
  made = 0;
});

afterEach(() => rmSync(folder, { recursive: true }));

const make = async (into: string): Promise<void> => {
  made += 1;
  writeFileSync(join(into, "f"), "fait");
};

describe("un dossier gardé", () => {
  it("est fait une fois pour deux qui l’attendent", async () => {
    const [one, other] = await Promise.all([cachedFolder(folder, "a", make), cachedFolder(folder, "a", make)]);
    expect([one, made, readFileSync(join(other, "f"), "utf8")]).toEqual([other, 1, "fait"]);
  });

  it("à moitié fait par un processus mort, est refait", async () => {
    // no process has this number: it is past the largest
    writeFileSync(join(folder, "a.draft.pid"), "4194999");
    expect(await cachedFolder(folder, "a", make)).toBe(join(folder, "a"));
    expect(made).toBe(1);
  });

  it("qui n’a pas pu se faire le dit, et ne laisse rien derrière lui", async () => {
    const failing = cachedFolder(folder, "a", () => Promise.reject(new Error("non")));
    await expect(failing).rejects.toThrow("non");
    await cachedFolder(folder, "a", make);
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("ne s’entasse pas", async () => {
    for (const key of ["a", "b", "c", "d", "e", "f"]) await cachedFolder(folder, key, make);
    expect(readdirSync(folder)).toHaveLength(4);
  });
});
