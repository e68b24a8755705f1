import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unePersonne } from "../../test/une-personne.ts";
import type { Personne } from "./personne.ts";
import { reperesDe } from "./reperes.ts";

const SANS_CONTACT = { telephone: undefined, courriel: undefined };

const faits = (personne: Personne): string[] => reperesDe(personne).map(({ fait }) => fait);

/** True when the index brings both together by their identity alone. */
function seRencontrent(a: Personne, b: Personne): boolean {
  const connus = new Set(faits({ ...a, ...SANS_CONTACT }));
  return faits({ ...b, ...SANS_CONTACT }).some((fait) => connus.has(fait));
}

describe("deux inscriptions d’une personne se rencontrent", () => {
  const personne = unePersonne({ nomNaissance: "de la Fontaine", nomUsage: "Durand", dateNaissance: "1985-03-07" });

  it.each<[string, Partial<Personne>]>([
    ["sans particule", { nomNaissance: "FONTAINE" }],
    ["une faute dans le nom", { nomNaissance: "Fotnaine", nomUsage: undefined }],
    ["une faute dans le prénom", { prenoms: "Manina" }],
    ["sous un autre nom", { nomNaissance: "Martin", nomUsage: undefined }],
    ["sous le nom d’usage", { nomNaissance: "Durand", nomUsage: undefined }],
    ["nom et prénom intervertis", { nomNaissance: "Amina", prenoms: "Durand", nomUsage: undefined }],
    ["jour et mois intervertis", { dateNaissance: "1985-07-03" }],
    ["un chiffre du jour", { dateNaissance: "1985-03-09" }],
    ["un chiffre de l’année", { dateNaissance: "1965-03-07" }],
    ["la moitié d’un nom double", { nomNaissance: "Fontaine Durand", dateNaissance: "1985-03-09" }],
  ])("%s", (_, change) => expect(seRencontrent(personne, { ...personne, ...change })).toBe(true));

  it("par leur téléphone, quand tout le reste est mal saisi", () => {
    const autre = unePersonne({ nomNaissance: "Fnotaine", prenoms: "Leïla", dateNaissance: "1975-02-07" });
    expect(faits(autre)).toContain("telephone:0612345678");
    expect(faits(personne)).toContain("telephone:0612345678");
  });
});

it("des homonymes d’un autre âge ne se rencontrent pas", () => {
  expect(seRencontrent(unePersonne(), unePersonne({ dateNaissance: "1991-11-02" }))).toBe(false);
});

it("une personne donne seize repères au plus, et toujours les mêmes", () => {
  const nom = fc.string({ unit: fc.constantFrom(..."abcdeilmnorst -"), minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(nom, nom, nom, (nomNaissance, nomUsage, prenoms) => {
      const nir = { empreinte: "a", provisoire: false };
      const personne = unePersonne({ nomNaissance, nomUsage, prenoms, nir });
      expect(reperesDe(personne).length).toBeLessThanOrEqual(16);
      expect(new Set(faits(personne)).size).toBe(faits(personne).length);
      expect(faits({ ...personne, nomNaissance: nomNaissance.toUpperCase() })).toEqual(faits(personne));
    }),
  );
});
