import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coeurDuNom, racineDuNom } from "./noms.ts";
import { ossature, phonetique } from "./phonetique.ts";

const pareils = (lire: (nom: string) => string, a: string, b: string) => expect(lire(a)).toBe(lire(b));

describe("un nom s’écrit de plusieurs façons", () => {
  it.each([
    ["Lefèvre", "LEFEVRE"],
    ["Saint-Martin", "saint martin"],
    ["de la Fontaine", "FONTAINE"],
    ["N’Diaye", "n'diaye"],
    ["N’Diaye", "NDIAYE"],
    ["Lebœuf", "LEBOEUF"],
    ["Ben Ali", "BENALI"],
  ])("%s et %s", (a, b) => pareils(coeurDuNom, a, b));

  it.each([
    ["Le Goff", "LEGOFF"],
    ["de Launay", "Delaunay"],
  ])("%s et %s, à la particule près", (a, b) => pareils(racineDuNom, a, b));

  it("un nom fait d’une seule particule reste un nom", () => {
    expect(coeurDuNom("Le")).toBe("le");
    expect(racineDuNom("Laval")).toBe("laval");
  });

  it("ni la casse, ni les traits d’union, ni les espaces n’y changent rien", () => {
    const mot = fc.string({ unit: fc.constantFrom(..."abéèçnmrtvü"), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(mot, { minLength: 1, maxLength: 3 }), (mots) => {
        const attendu = coeurDuNom(mots.join(" "));
        expect(coeurDuNom(mots.join("-").toUpperCase())).toBe(attendu);
        expect(coeurDuNom(`  ${mots.join("  ")} `.normalize("NFD"))).toBe(attendu);
      }),
    );
  });
});

describe("deux noms se prononcent de même", () => {
  it.each([
    ["dupont", "dupond"],
    ["renault", "renaud"],
    ["philippe", "filip"],
    ["guerin", "gerin"],
    ["martin", "martain"],
    ["kevin", "quevin"],
    ["sarah", "sara"],
  ])("%s et %s", (a, b) => pareils(phonetique, a, b));

  it.each([
    ["mohamed", "mouhammad"],
    ["martin", "mertin"],
    ["fatoumata", "fatimata"],
  ])("les consonnes de %s sont celles de %s", (a, b) => pareils(ossature, a, b));

  it.each([
    ["martin", "bertin"],
    ["dubois", "dumas"],
  ])("mais pas %s et %s", (a, b) => {
    expect(phonetique(a)).not.toBe(phonetique(b));
  });
});
