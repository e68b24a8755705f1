import fc from "fast-check";
import { expect, it } from "vitest";
import { ecrireReferenceDeLettre, lireReferenceDeLettre } from "./reference-de-lettre.ts";

const lettres = fc.record({
  numeroUnique: fc
    .tuple(fc.stringMatching(/^\d{13}$/u), fc.constantFrom("GDPUB", "G6901"))
    .map((parts) => parts.join("")),
  version: fc.integer({ min: 1, max: 999_999 }),
});

it("ce qui est imprimé sur une lettre la retrouve, espaces et minuscules pardonnés", () => {
  fc.assert(
    fc.property(lettres, (lettre) => {
      const imprimee = ecrireReferenceDeLettre(lettre);
      expect(lireReferenceDeLettre(imprimee)).toEqual(lettre);
      expect(lireReferenceDeLettre(` ${imprimee.toLowerCase().replaceAll("-", " - ")} `)).toEqual(lettre);
    }),
  );
});

it("un chiffre mal lu ne désigne jamais une autre lettre", () => {
  fc.assert(
    fc.property(lettres, fc.nat(), fc.integer({ min: 1, max: 9 }), (lettre, ou, ecart) => {
      const signes = [...ecrireReferenceDeLettre(lettre)];
      const rang = ou % signes.length;
      fc.pre(/\d/u.test(signes[rang] ?? ""));
      signes[rang] = String((Number(signes[rang]) + ecart) % 10);
      expect(lireReferenceDeLettre(signes.join(""))).toBeUndefined();
    }),
  );
});
