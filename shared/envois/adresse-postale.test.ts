import fc from "fast-check";
import { expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { adressePostale } from "./adresse-postale.ts";

const villes = new Map([
  ["69123", { nom: "Lyon", codesPostaux: ["69001", "69002", "69003"] }],
  ["38185", { nom: "Grenoble", codesPostaux: ["38000", "38100"] }],
]);
const adresse = (dites: Parameters<typeof desReponses>[0] = {}) =>
  adressePostale(desReponses(dites), (code) => villes.get(code));

it("on écrit là où vit la personne, sous le nom qu’elle porte", () => {
  expect(adresse({ nomUsage: "Diallo", prenoms: "Amina Rose" })).toEqual({
    nom: "Madame Amina DIALLO",
    lignes: ["12 rue de la Paix", "69001 LYON"],
  });
});

it("ou ailleurs si elle l’a demandé, chez qui reçoit son courrier", () => {
  const ailleurs = { courrierAilleurs: true, courrierLigne: "3 place Notre-Dame", courrierCommune: "38185" };
  expect(adresse({ ...ailleurs, courrierDestinataire: "CCAS de Grenoble" })?.lignes).toEqual([
    "Chez CCAS de Grenoble",
    "3 place Notre-Dame",
    "38000 GRENOBLE",
  ]);
});

it("le code postal est celui qu’elle a répondu, pour le domicile comme pour le courrier", () => {
  expect(adresse({ adresseCodePostal: "69002" })?.lignes.at(-1)).toBe("69002 LYON");
  const ailleurs = { courrierAilleurs: true, courrierLigne: "3 place Notre-Dame", courrierCommune: "38185" };
  expect(adresse({ ...ailleurs, courrierCodePostal: "38100" })?.lignes.at(-1)).toBe("38100 GRENOBLE");
});

it("sans réponse, celui qu’elle a écrit ailleurs l’emporte sur le premier de la commune", () => {
  const { adresseCodePostal: _ancien, ...reponses } = desReponses({ adresseComplement: "Bâtiment B, 69003" });
  expect(adressePostale(reponses, (code) => villes.get(code))?.lignes.at(-1)).toBe("69003 LYON");
});

it("à l’étranger, la ville et le pays sont ceux qu’elle a écrits", () => {
  const etranger = { adresseEnFrance: false, adresseCommune: "", adresseVille: "Genève, Suisse" };
  expect(adresse({ ...etranger, adresseLigne: "1 rue du Lac" })?.lignes).toEqual(["1 rue du Lac", "GENÈVE, SUISSE"]);
});

it("sans rue ni ville, il n’y a pas où écrire", () => {
  expect(adresse({ adresseLigne: "" })).toBeUndefined();
  expect(adresse({ adresseCommune: "00000" })).toBeUndefined();
});

it("une adresse longue tient en six lignes sans perdre un mot", () => {
  const mots = fc.array(fc.stringMatching(/^[a-z0-9]{1,12}$/u), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(mots, mots, (complement, voie) => {
      const lignes = adresse({ adresseComplement: complement.join(" "), adresseLigne: voie.join(" ") })?.lignes ?? [];
      expect(lignes.length).toBeLessThanOrEqual(5);
      expect(lignes.slice(0, -1).join(" ").split(" ")).toEqual([...complement, ...voie]);
    }),
  );
});
