import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ecrireCommunes } from "./communes.ts";
import { lireDecoupage } from "./decoupage.ts";
import { ecrireDepartements } from "./departements.ts";

const lire = (fichier: string) =>
  readFileSync(new URL(`../../shared/referentiel/donnees/${fichier}`, import.meta.url), "utf8");
const decoupage = lireDecoupage();

describe("les fichiers du référentiel", () => {
  it("communes.json est ce que « npm run referentiel » écrit", () => {
    // compared as a whole: a diff of 35,000 lines helps nobody, git has it
    expect(ecrireCommunes(decoupage) === lire("communes.json")).toBe(true);
  });

  it("departements.json est ce que « npm run referentiel » écrit", () => {
    expect(ecrireDepartements(decoupage)).toBe(lire("departements.json"));
  });

  it("communes.json reste léger, pour démarrer vite", () => {
    expect(Buffer.byteLength(lire("communes.json"))).toBeLessThan(1_400_000);
  });
});
