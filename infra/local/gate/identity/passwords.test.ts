import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPolicy, drawPassword, hashPassword, passwordIs } from "./passwords.ts";

const stricte = {
  minimumLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 3,
};

describe("les mots de passe d’un pool", () => {
  it.each([
    ["Court-1!", "not long enough"],
    ["sans-majuscule-1!", "uppercase"],
    ["SANS-MINUSCULE-1!", "lowercase"],
    ["Sans-Chiffre-Aucun!", "numeric"],
    ["SansSymbole12345", "symbol"],
  ])("« %s » est refusé : %s", (motDePasse, raison) => {
    expect(() => checkPolicy(motDePasse, stricte)).toThrow(raison);
  });

  it("un mot de passe tiré satisfait toute politique", () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 40 }), (minimumLength) => {
        const politique = { ...stricte, minimumLength };
        checkPolicy(drawPassword(politique), politique);
      }),
    );
  });

  it("gardé haché, il ne se reconnaît que lui-même", () => {
    const garde = hashPassword("Tournesol-Vert-58!");
    expect(garde).not.toContain("Tournesol");
    expect([passwordIs("Tournesol-Vert-58!", garde), passwordIs("tournesol-vert-58!", garde)]).toEqual([true, false]);
  });
});
