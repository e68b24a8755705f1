import { describe, expect, it } from "vitest";
import { lireQuestion } from "./question.ts";

const parMotif = { tableau: "R-10-02", taille: 100 } as const;

describe("ce que l’on demande des lignes d’un tableau", () => {
  it("une commune a des listes courtes : leurs codes se demandent comme les autres", () => {
    const { filtres } = lireQuestion({ ...parMotif, niveau: ["COM"], modalite_1: ["G8"] });
    expect(filtres).toMatchObject({ niveau: ["COM"], modalite_1: ["G8"] });
    expect(lireQuestion({ ...parMotif, modalite_1: ["09"] }).filtres).toMatchObject({ modalite_1: ["09"] });
  });

  it("un code d’aucune des deux listes est une faute", () => {
    expect(() => lireQuestion({ ...parMotif, modalite_1: ["G9"] })).toThrow("champs-invalides");
  });
});
