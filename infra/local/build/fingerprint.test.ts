import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint } from "./fingerprint.ts";

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sne-empreinte-"));
  root = join(folder, "un");
  mkdirSync(join(root, "src", "local"), { recursive: true });
  writeFileSync(join(root, "src", "a.ts"), "a");
  writeFileSync(join(root, "src", "local", "b.ts"), "b");
});

afterEach(() => rmSync(folder, { recursive: true }));

const taken = (of = root) => fingerprint(of, ["src", "absent"], ["src/local"]);

describe("l’empreinte des sources", () => {
  it("est la même pour les mêmes octets, où qu’ils soient", () => {
    const copie = join(folder, "autre");
    cpSync(root, copie, { recursive: true });
    expect(taken(copie)).toBe(taken());
  });

  it.each([
    ["src/a.ts", "changé"],
    ["src/c.ts", "ajouté"],
  ])("change avec %s %s", (path, content) => {
    const before = taken();
    writeFileSync(join(root, path), content);
    expect(taken()).not.toBe(before);
  });

  it.each(["src/local/b.ts", "src/a.test.ts"])("ne change pas avec %s", (path) => {
    const before = taken();
    writeFileSync(join(root, path), "changé");
    expect(taken()).toBe(before);
  });
});
