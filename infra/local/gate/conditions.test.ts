import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConditions, conditionsHold, pattern } from "./conditions.ts";

const cles = (...values: string[]) => ({ "dynamodb:leadingkeys": values });

describe("les opérateurs de condition", () => {
  it.each([
    ["StringEquals", "a", "a", true],
    ["StringEquals", "a", "A", false],
    ["StringEqualsIgnoreCase", "a", "A", true],
    ["StringLike", "SESSION#*", "SESSION#1", true],
    ["StringLike", "SESSION#*", "COMPTE#1", false],
    ["StringNotEquals", "a", "b", true],
    ["StringNotLike", "S*", "SESSION", false],
    ["ArnLike", "arn:aws:iam::*:role/*", "arn:aws:iam::1:role/x", true],
    ["Bool", "true", "true", true],
    ["NumericLessThanEquals", "10", "10", true],
    ["NumericLessThan", "10", "10", false],
  ])("%s %s : %s", (operateur, voulu, valeur, attendu) => {
    const conditions = { [operateur]: { "aws:PrincipalArn": [voulu] } };
    expect(conditionsHold(conditions, { "aws:principalarn": [valeur] })).toBe(attendu);
  });

  it("une clé absente ne satisfait rien, sauf ce qui nie ou qui dit IfExists", () => {
    const sur = (operateur: string) => conditionsHold({ [operateur]: { "aws:SourceArn": ["x"] } }, {});
    expect([sur("StringEquals"), sur("StringNotEquals"), sur("StringEqualsIfExists")]).toEqual([false, true, true]);
    expect(conditionsHold({ Null: { "aws:SourceArn": ["true"] } }, {})).toBe(true);
  });

  it("ForAllValues veut toutes les valeurs, et se contente d’aucune", () => {
    const conditions = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["SESSION#*", "CODE#*"] } };
    expect(conditionsHold(conditions, cles("SESSION#1", "CODE#2"))).toBe(true);
    expect(conditionsHold(conditions, cles("SESSION#1", "COMPTE#2"))).toBe(false);
    expect(conditionsHold(conditions, {})).toBe(true);
  });

  it("ForAnyValue en veut au moins une", () => {
    const conditions = { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": ["SESSION#*"] } };
    expect(conditionsHold(conditions, cles("SESSION#1", "COMPTE#2"))).toBe(true);
    expect(conditionsHold(conditions, {})).toBe(false);
  });
});

describe("ce que la porte ne saurait pas juger", () => {
  it.each([
    [{ StringMatches: { "aws:PrincipalArn": ["x"] } }, "Unknown condition operator"],
    [{ StringEquals: { "aws:UserAgent": ["x"] } }, "Unknown condition key"],
    [{ StringEquals: { "aws:PrincipalArn": [`\${aws:username}`] } }, "Policy variables"],
  ])("est refusé avant d’ouvrir : %j", (conditions, raison) => {
    expect(() => checkConditions(conditions)).toThrow(raison);
  });
});

describe("les motifs", () => {
  it("sans joker, un motif ne reconnaît que lui-même", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (texte, autre) => {
        const seul = texte.replace(/[*?]/g, "");
        expect(pattern(seul).test(autre)).toBe(seul === autre);
      }),
    );
  });

  it("une étoile tient lieu de n’importe quelle suite, même vide", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (avant, milieu, apres) => {
        expect(pattern(`${avant.replace(/[*?]/g, "")}*`).test(avant.replace(/[*?]/g, "") + milieu + apres)).toBe(true);
      }),
    );
  });
});
