import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reseauDe } from "./reseau.ts";

describe("le réseau d’une adresse", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("de %s est %s", (adresse, reseau) => {
    expect(reseauDe(adresse)).toBe(reseau);
  });

  it("est le même pour toutes les adresses d’un abonné", () => {
    const suffixe = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(suffixe, (groupes) => {
        const fin = groupes.map((groupe) => groupe.toString(16)).join(":");
        expect(reseauDe(`2001:db8:1:2:${fin}`)).toBe("2001:db8:1:2::/64");
      }),
    );
  });

  it("se lit de toute adresse, sans jamais échouer", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (adresse) => {
        expect(reseauDe(adresse)).toBeTypeOf("string");
      }),
    );
  });
});
