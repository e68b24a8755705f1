import fc from "fast-check";
import { expect, it } from "vitest";
import {
  afficherNumeroUnique,
  composerNumeroUnique,
  estDeLaSerie,
  lireNumeroUnique,
  numeroUnique,
} from "./numero-unique.ts";

const parts = fc.record({
  territoire: fc.constantFrom("111", "013", "02A", "974"),
  date: fc
    .date({ min: new Date("2012-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  sequence: fc.integer({ min: 1, max: 999_999 }),
  guichet: fc.constantFrom("GDPUB", "G1104"),
});

it("se lit comme les numéros connus : territoire, mois, année, rang, guichet", () => {
  expect(composerNumeroUnique({ territoire: "111", date: "2018-03-15", sequence: 16982, guichet: "G1104" })).toBe(
    "1110318016982G1104",
  );
});

it("tout numéro composé est reconnu, de sa série, et se relit depuis ses groupes", () => {
  fc.assert(
    fc.property(parts, (p) => {
      const numero = composerNumeroUnique(p);
      expect(numeroUnique.safeParse(numero).success).toBe(true);
      expect(estDeLaSerie(numero, p.territoire, p.date)).toBe(true);
      expect(lireNumeroUnique(afficherNumeroUnique(numero).toLowerCase())).toBe(numero);
    }),
  );
});

it("deux rangs d’une même série ne donnent jamais le même numéro", () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 999_999 }), (p, autre) => {
      fc.pre(autre !== p.sequence);
      expect(composerNumeroUnique({ ...p, sequence: autre })).not.toBe(composerNumeroUnique(p));
    }),
  );
});

it("une série épuisée refuse plutôt que de déborder", () => {
  expect(() =>
    composerNumeroUnique({ territoire: "111", date: "2026-11-24", sequence: 1_000_000, guichet: "GDPUB" }),
  ).toThrow(RangeError);
});
