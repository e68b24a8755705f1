import fc from "fast-check";
import { expect, it } from "vitest";
import { ecrireReferenceDeLettre, lireReferenceDeLettre, versionHorsEvenement } from "./reference-de-lettre.ts";

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

it("ce qu’aucun événement ne dit a une lettre par jour et par sorte, que la poste sait désigner pendant des siècles", () => {
  const numeroUnique = "0691126000001GDPUB";
  const jours = ["2026-01-01", "2026-11-24", "2026-11-25", "2226-01-01"];
  const versions = jours.flatMap((jour) => [
    versionHorsEvenement("piece", jour),
    versionHorsEvenement("message", jour),
  ]);
  expect(new Set(versions).size).toBe(versions.length);
  for (const version of versions)
    expect(lireReferenceDeLettre(ecrireReferenceDeLettre({ numeroUnique, version }))).toEqual({
      numeroUnique,
      version,
    });
});
