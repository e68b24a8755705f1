import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lireSite } from "./site.ts";

const construit = mkdtempSync(join(tmpdir(), "site-"));
for (const page of ["", "aide", "app", "aide/pieces"]) {
  mkdirSync(join(construit, page), { recursive: true });
  writeFileSync(join(construit, page, "index.html"), "<!doctype html>");
}
writeFileSync(join(construit, "robots.txt"), "");
mkdirSync(join(construit, ".vite"));
writeFileSync(join(construit, ".vite/chemins.json"), JSON.stringify({ "": ["/espace"] }));
afterAll(() => rmSync(construit, { recursive: true }));

describe("le site publié", () => {
  it("a pour adresses celles de ses pages", () => {
    expect(lireSite(construit)).toMatchObject({
      pages: ["", "/aide", "/aide/pieces", "/app"],
      chemins: { "": ["/espace"] },
    });
  });

  it("dit qu’il n’est pas construit, tant qu’il ne l’est pas", () => {
    expect(lireSite(join(construit, "absent"))).toMatchObject({
      dossier: expect.stringContaining("site-absent"),
      pages: [""],
      chemins: {},
    });
  });
});
