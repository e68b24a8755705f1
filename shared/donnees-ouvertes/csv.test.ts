import fc from "fast-check";
import { expect, it } from "vitest";
import { ecrireCsv } from "./csv.ts";

/** Reader of RFC 4180, for the law below. */
function lireCsv(texte: string): string[][] {
  const lignes: string[][] = [[]];
  for (const [, cellule = "", fin] of texte.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gu)) {
    lignes.at(-1)?.push(cellule.startsWith('"') ? cellule.slice(1, -1).replaceAll('""', '"') : cellule);
    if (fin === "\r\n") lignes.push([]);
  }
  return lignes.slice(0, -1);
}

it("les colonnes d’abord, puis une ligne par enregistrement", () => {
  const csv = ecrireCsv(["code", "nom"], [{ code: "29", nom: "Finistère" }, { code: "2A" }]);
  expect(csv).toBe("code,nom\r\n29,Finistère\r\n2A,\r\n");
});

it("une virgule, un guillemet ou un saut de ligne ne coupent pas la cellule", () => {
  const lignes = fc.array(fc.record({ a: fc.string({ unit: "grapheme" }), b: fc.string() }));
  const difficiles = fc.array(
    fc.record({ a: fc.string({ unit: fc.constantFrom('"', ",", "\r\n", "\n", "é", " ") }), b: fc.constant("") }),
  );
  fc.assert(
    fc.property(fc.oneof(lignes, difficiles), (donnees) => {
      const attendu = [["a", "b"], ...donnees.map(({ a, b }) => [a, b])];
      expect(lireCsv(ecrireCsv(["a", "b"], donnees))).toEqual(attendu);
    }),
  );
});
