import fc from "fast-check";
import { expect, it } from "vitest";
import { cleDuNir, fauteDuNir, lireNir } from "./nir.ts";

const corps = fc
  .tuple(
    fc.constantFrom("1", "2"),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom("75", "13", "2A", "2B", "97"),
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([sexe, annee, mois, dep, commune, ordre]) =>
    [
      sexe,
      String(annee).padStart(2, "0"),
      String(mois).padStart(2, "0"),
      dep,
      String(commune).padStart(3, "0"),
      String(ordre).padStart(3, "0"),
    ].join(""),
  );

it("accepte un numéro dont la clé est juste, Corse comprise", () => {
  fc.assert(
    fc.property(corps, (treize) => {
      expect(fauteDuNir(treize + cleDuNir(treize))).toBeUndefined();
    }),
  );
});

it("une clé décalée est dite fausse", () => {
  fc.assert(
    fc.property(corps, fc.integer({ min: 1, max: 96 }), (treize, ecart) => {
      const fausse = ((Number(cleDuNir(treize)) - 1 + ecart) % 97) + 1;
      expect(fauteDuNir(treize + String(fausse).padStart(2, "0"))).toBe("nir-cle-fausse");
    }),
  );
});

it("les espaces de la carte sont pardonnés à la saisie", () => {
  expect(lireNir("2 69 05 49 588 157 80")).toBe("269054958815780");
  expect(fauteDuNir(lireNir("2 69 05 49 588 157 80"))).toBeUndefined();
});

it.each(["", "123", "26905495881578", "2690549588157800", "A69054958815780", "269004958815780"])(
  "« %s » n’est pas un numéro",
  (texte) => {
    expect(fauteDuNir(texte)).toBe("nir-invalide");
  },
);
