import fc from "fast-check";
import { expect, it } from "vitest";
import { lirePreuves } from "./preuves-ecrites.ts";
import { ecrireReferenceDeLettre } from "./reference-de-lettre.ts";

const lettre = { numeroUnique: "0691126000001GDPUB", version: 7 };
const reference = ecrireReferenceDeLettre(lettre);

it("un fichier de tableur se lit, avec ou sans titres, dans les deux façons d’écrire une date", () => {
  const fichier = `\uFEFFlettre;preuve;date\r\n${reference};poste;14/10/2027\r\n"${reference}","Reçu","2027-10-18"\r\n\r\n`;
  expect(lirePreuves(fichier, "2027-10-20")).toMatchObject([
    { ligne: 2, lue: { ...lettre, preuve: "poste", le: "2027-10-14" } },
    { ligne: 3, lue: { ...lettre, preuve: "recu", le: "2027-10-18" } },
  ]);
});

it.each([
  [`${reference.slice(0, -1)}x;poste;2027-10-14`, "Référence de lettre"],
  [`${reference};perdue;2027-10-14`, "Preuve inconnue"],
  [`${reference};poste;31/02/2027`, "Date illisible"],
  [`${reference};poste;2027-10-21`, "Date à venir"],
  ["n’importe quoi", "Référence de lettre"],
])("« %s » est rendu avec sa raison", (ligne, raison) => {
  expect(lirePreuves(ligne, "2027-10-20")).toEqual([
    { ligne: 1, texte: ligne, faute: expect.stringContaining(raison) },
  ]);
});

it("aucune ligne ne se perd, quoi qu’elle contienne", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (lignes) => {
      const propres = lignes.map((ligne) => `x${ligne.replaceAll(/[\r\n]/gu, "")}`);
      expect(lirePreuves(propres.join("\n"), "2027-10-20").map(({ ligne }) => ligne)).toEqual(
        propres.map((_, rang) => rang + 1),
      );
    }),
  );
});
