import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";

const FILMS = join(import.meta.dirname, "films");
const fichiers = readdirSync(FILMS);
/** Bytes that a clone brings with it, pictures of the guides included. */
const POIDS = 6_000_000;
const fiche = z.object({ secondes: z.number() });

describe("les films d’aide", () => {
  it("tiennent tous ensemble, images des guides comprises, en six mégaoctets", () => {
    const octets = fichiers.reduce((somme, nom) => somme + statSync(join(FILMS, nom)).size, 0);
    expect(octets).toBeLessThanOrEqual(POIDS);
  });

  it.each(fichiers.filter((nom) => nom.endsWith(".json")))("%s dure de trente secondes à une minute", (nom) => {
    const { secondes } = fiche.parse(JSON.parse(readFileSync(join(FILMS, nom), "utf8")));
    expect(secondes).toBeGreaterThanOrEqual(30);
    expect(secondes).toBeLessThanOrEqual(60);
  });
});
