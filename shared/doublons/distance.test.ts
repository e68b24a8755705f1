import fc from "fast-check";
import { expect, it } from "vitest";
import { distance, sontProches } from "./distance.ts";

const mot = fc.string({ unit: fc.constantFrom(..."abcde"), maxLength: 9 });

it.each([
  ["bernard", "bernadr", 1],
  ["leclerc", "leclercq", 1],
  ["martin", "matin", 1],
  ["dubois", "dumas", 3],
])("%s et %s : %i", (a, b, attendue) => expect(distance(a, b)).toBe(attendue));

it("la distance est celle d’un mot à l’autre, dans les deux sens, et nulle du même au même", () => {
  fc.assert(
    fc.property(mot, mot, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

it("une faute ne fait pas d’un nom court un autre nom", () => {
  expect(sontProches("ba", "bah")).toBe(false);
  expect(sontProches("diallo", "dialo")).toBe(true);
});
