import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afficherMobile, estMobile, lireMobile } from "./mobile.ts";

const unMobile = fc
  .tuple(fc.constantFrom("6", "7"), fc.stringMatching(/^\d{8}$/u))
  .map(([debut, suite]) => `0${debut}${suite}`);
const separateur = fc.constantFrom("", " ", ".", "-", "\u00a0");

describe("un numéro de mobile", () => {
  it.each([
    ["06 12 34 56 78", "+33612345678"],
    ["07.12.34.56.78", "+33712345678"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["+33 (0)6 12-34-56-78", "+33612345678"],
    ["0033612345678", "+33612345678"],
    ["0690 12 34 56", "+590690123456"],
    ["+33690123456", "+590690123456"],
    ["+590 690 12 34 56", "+590690123456"],
    ["0692 12 34 56", "+262692123456"],
    ["0639 12 34 56", "+262639123456"],
  ])("« %s » est %s", (saisie, mobile) => {
    expect(lireMobile(saisie)).toBe(mobile);
  });

  it.each(["01 23 45 67 89", "+32 470 12 34 56", "06 12 34 56 7", "06 12 34 56 789", "+", ""])(
    "« %s » n’en est pas un",
    (saisie) => {
      expect(estMobile(saisie)).toBe(false);
    },
  );

  it("s’affiche comme on l’écrit", () => {
    expect(afficherMobile("+33612345678")).toBe("06 12 34 56 78");
    expect(afficherMobile("+590690123456")).toBe("06 90 12 34 56");
  });

  it("est le même quelle que soit l’écriture", () => {
    fc.assert(
      fc.property(unMobile, separateur, (mobile, entre) => {
        const ecrit = mobile.match(/../gu)?.join(entre) ?? "";
        expect(lireMobile(ecrit)).toBe(lireMobile(mobile));
      }),
    );
  });

  it("relu, ne change plus", () => {
    fc.assert(
      fc.property(unMobile, (mobile) => {
        expect(lireMobile(lireMobile(mobile))).toBe(lireMobile(mobile));
        expect(afficherMobile(lireMobile(mobile)).replaceAll(" ", "")).toBe(mobile);
      }),
    );
  });
});
