import { expect, it } from "vitest";
import { manquantes } from "./manquantes.ts";

const publiee = (edition: string) => ({ edition, version: "1.0.0", date_reference: "2023-01-31" });
const noms = (aujourdhui: string, ...publiees: string[]) =>
  manquantes(publiees.map(publiee), aujourdhui).map(({ nom }) => nom);

it("la toute première édition est la dernière due", () => {
  expect(noms("2023-03-10")).toEqual(["2023-02"]);
});

it("chaque mois qui manque depuis la première est publié, le plus ancien d’abord", () => {
  expect(noms("2023-05-10", "2023-01", "2023-03")).toEqual(["2023-02", "2023-04"]);
});

it("rien ne manque, ou rien n’est dû", () => {
  expect(noms("2023-02-10", "2023-01", "2023-02")).toEqual([]);
  expect(noms("2023-02-27", "2023-01")).toEqual([]);
});

it("une édition d’un autre lac ne compte pas", () => {
  expect(noms("2023-03-10", "idf-2023-01")).toEqual(["2023-02"]);
});
