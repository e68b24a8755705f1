import { describe, expect, it } from "vitest";
import { tableauDuCatalogue } from "../lecture/editions.ts";
import type { Ligne } from "../lecture/question.ts";
import { disposer, rangDe } from "./disposer.ts";

const croisement = tableauDuCatalogue("R-16-02");

const ligne = (m1: string, m2: string, valeur: number | null, mesure = "nb_demandes"): Ligne => ({
  code_territoire: "69",
  libelle_territoire: "Rhône",
  modalite_1: m1,
  libelle_1: m1,
  modalite_2: m2,
  libelle_2: m2,
  mutation: "ENS",
  mesure,
  valeur,
  statut: valeur === null ? "C" : "A",
});

const lignes = [
  ligne("LT1", "T1", 12),
  ligne("LT1", "T2", null),
  ligne("LT1", "TOTAL", 20),
  ligne("TOTAL", "T1", 30),
  ligne("TOTAL", "T2", 40),
  ligne("TOTAL", "TOTAL", 70),
];

describe("un tableau se dispose", () => {
  it("une ligne par modalités croisées, une colonne par mesure", () => {
    const { colonnes, rangees } = disposer(lignes, croisement, undefined);
    expect(colonnes.map(({ cle }) => cle)).toEqual(["nb_demandes-ENS"]);
    expect(rangees.map(({ nom }) => nom)[1]).toBe("LT1 · T2");
    expect(rangees).toHaveLength(6);
  });

  it("une dimension en colonnes : une ligne par modalité de l’autre, et ce qui est caché reste caché", () => {
    const { colonnes, rangees } = disposer(lignes, croisement, 1);
    expect(colonnes.map(({ titre }) => titre)).toEqual(["T1", "T2", "TOTAL"]);
    expect(rangees.map(({ nom, estTotal }) => [nom, estTotal])).toEqual([
      ["LT1", false],
      ["TOTAL", true],
    ]);
    expect(rangees[0]?.valeurs).toEqual([
      { nombre: 12, unite: "demandes" },
      { absence: "C", unite: "demandes" },
      { nombre: 20, unite: "demandes" },
    ]);
  });

  it("le nom d’un territoire est dit quand il y en a plusieurs", () => {
    const deux = [...lignes, { ...ligne("LT1", "T1", 5), code_territoire: "38", libelle_territoire: "Isère" }];
    expect(disposer(deux, croisement, undefined).rangees[0]?.nom).toBe("Rhône · LT1 · T1");
  });

  it("ce que toutes les lignes ont en commun est dit une fois, au-dessus, et ne fait pas d’elles des totaux", () => {
    const ensemble = lignes.filter(({ modalite_1 }) => modalite_1 === "TOTAL");
    const { rangees, partagees } = disposer(ensemble, croisement, undefined);
    expect(partagees).toEqual(["Position face aux plafonds : TOTAL"]);
    expect(rangees.map(({ nom, estTotal }) => [nom, estTotal])).toEqual([
      ["T1", false],
      ["T2", false],
      ["TOTAL", true],
    ]);
  });

  it("un rang que l’adresse invente n’en est pas un", () => {
    expect(["1", "3", "4", "x", undefined].map(rangDe)).toEqual([0, 2, undefined, undefined, undefined]);
  });
});
