import fc from "fast-check";
import { describe, expect, it } from "vitest";
import figes from "../../test/fixtures/evenements-schema-1.json" with { type: "json" };
import { chaineIntacte, empreinteDEvenement, jsonCanonique } from "./chaine.ts";
import { evenement } from "./stores/formes.ts";

const [premier] = figes.map((fige) => evenement.parse(fige));
if (!premier) throw new Error("the frozen events are gone");
const second = { ...premier, version: 2, precedent: empreinteDEvenement(premier) };

describe("La chaîne des événements", () => {
  it("est intacte quand chacun porte l’empreinte du précédent", () => {
    expect(chaineIntacte([])).toBe(true);
    expect(chaineIntacte([premier, second])).toBe(true);
  });

  it("montre un événement changé, retiré ou glissé", () => {
    expect(chaineIntacte([{ ...premier, survenuLe: "2026-11-25T00:00:00.000Z" }, second])).toBe(false);
    expect(chaineIntacte([second])).toBe(false);
    expect(chaineIntacte([premier, premier, second])).toBe(false);
  });

  it("a l’empreinte d’hier : un événement figé ne change pas d’empreinte", () => {
    expect(empreinteDEvenement(premier)).toBe("1e1606f21d60ea23eba57d5e52077b12dc7e2c52ebd819dc600047a7ac2553b5");
  });

  it("ne dépend pas de l’ordre des clés, ni du passage par JSON", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (objet) => {
        const retourne = Object.fromEntries(Object.entries(objet).toReversed());
        expect(jsonCanonique(retourne)).toBe(jsonCanonique(objet));
        expect(JSON.parse(jsonCanonique(objet))).toEqual(JSON.parse(JSON.stringify(objet)));
      }),
    );
  });
});
