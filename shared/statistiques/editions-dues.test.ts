import { describe, expect, it } from "vitest";
import { lireEdition } from "./edition.ts";
import { editionSuivante, editionsDues } from "./editions-dues.ts";

const noms = (premier: string, aujourdhui: string) => editionsDues(premier, aujourdhui).map(({ nom }) => nom);

describe("les éditions dues", () => {
  it("attendent que tout ce que leur extraction compte soit arrivé", () => {
    expect(noms("2023-01", "2023-01-31")).toEqual([]);
    expect(noms("2023-01", "2023-02-01")).toEqual(["2023-01"]);
  });

  it("sont de tous les mois, sans trou", () => {
    expect(noms("2022-11", "2023-03-05")).toEqual(["2022-11", "2022-12", "2023-01", "2023-02"]);
  });
});

it("celle qui suit s’annonce, avec son jour ; un lac d’ailleurs n’a pas de suite", () => {
  const suivante = (nom: string) => {
    const edition = lireEdition(nom);
    return edition && editionSuivante(edition);
  };
  expect(suivante("2022-12")).toEqual({ nom: "2023-01", des: "2023-02-01" });
  expect(suivante("idf-2023-01")).toBeUndefined();
});
