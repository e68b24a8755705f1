import fc from "fast-check";
import { expect, it } from "vitest";
import { type Document, repartir } from "./repartir.ts";

const document = (code: string): Document => ({
  cle: `${code} demandeur`,
  code,
  personne: "demandeur",
  libelle: code,
});
const [carte, impot] = [document("IDENTITE_FR"), document("AVIS_IMPOSITION_N2")];
const documents = [impot, carte];

it("les pages d’un même document font une pièce, dans leur ordre, même mêlées à d’autres", () => {
  expect(repartir([carte.cle, impot.cle, carte.cle, undefined], documents)).toEqual([
    { document: carte, pages: [1, 3] },
    { document: impot, pages: [2] },
  ]);
});

it("une page va dans une pièce au plus, et aucune page choisie ne se perd", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(carte.cle, impot.cle, undefined), { maxLength: 40 }), (choix) => {
      const pages = repartir(choix, documents).flatMap((piece) => piece.pages);
      expect(pages.toSorted((a, b) => a - b)).toEqual(
        choix.flatMap((choisie, rang) => (choisie === undefined ? [] : [rang + 1])),
      );
    }),
  );
});
