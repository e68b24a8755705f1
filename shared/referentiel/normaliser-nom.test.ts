import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliserNom } from "./normaliser-nom.ts";

describe("normaliserNom", () => {
  it.each([
    ["L'Haÿ-les-Roses", "l hay les roses"],
    ["ST-DENIS", "saint denis"],
    ["Ste Colombe", "sainte colombe"],
    ["Œuf-en-Ternois", "oeuf en ternois"],
    ["Paris 13ème", "paris 13e"],
    ["Stains", "stains"],
  ])("« %s » se cherche « %s »", (texte, attendu) => {
    expect(normaliserNom(texte)).toBe(attendu);
  });

  it("normaliser deux fois ne change plus rien", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (texte) => {
        expect(normaliserNom(normaliserNom(texte))).toBe(normaliserNom(texte));
      }),
    );
  });

  it("il ne reste que des lettres et des chiffres sans accent, séparés d’une espace", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (texte) => {
        expect(normaliserNom(texte)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
    );
  });
});
