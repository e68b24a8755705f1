import { expect, it } from "vitest";
import { catalogue } from "../../../shared/statistiques/catalogue/catalogue.ts";
import { grille } from "./grille.ts";

const tableau = catalogue.find(({ mesures }) => mesures.some(({ unite }) => unite === "%"));
const part = tableau?.mesures.find(({ unite }) => unite === "%");
if (!tableau || !part) throw new Error("a table shows a percentage");

const partDans = (valeur: number) => {
  const ligne = { tableau: tableau.id, code: "FR", territoire: "France", modalites: [], statut: "A" };
  return grille(tableau, [{ ...ligne, mesure: part.code, mutation: "ENS", valeur }], "FR").rangees[0]?.find(
    (cellule) => typeof cellule === "number",
  );
};

it("une part est le nombre que l’on écrirait : un filtre sur 1,1 % la trouve", () => {
  expect([1.1, 10.1, 0, 100, -3.3, 33.333].map(partDans)).toEqual([0.011, 0.101, 0, 1, -0.033, 0.33333]);
  for (let dixiemes = 0; dixiemes <= 2000; dixiemes += 1)
    expect(partDans(dixiemes / 10)).toBe(Number(`${dixiemes}e-3`));
});
