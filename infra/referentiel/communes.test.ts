import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ecrireCommunes } from "./communes.ts";
import { lireDecoupage } from "./decoupage.ts";

const fichier = readFileSync(new URL("../../shared/referentiel/donnees/communes.json", import.meta.url), "utf8");

describe("communes.json", () => {
  it("est ce que « npm run referentiel » écrit", () => {
    // compared as a whole: a diff of 35,000 lines helps nobody, git has it
    expect(ecrireCommunes(lireDecoupage()) === fichier).toBe(true);
  });

  it("reste léger, pour démarrer vite", () => {
    expect(Buffer.byteLength(fichier)).toBeLessThan(1_400_000);
  });
});
