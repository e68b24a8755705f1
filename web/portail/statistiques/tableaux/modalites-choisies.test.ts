import { describe, expect, it } from "vitest";
import { tableauDuCatalogue } from "../lecture/editions.ts";
import { modalitesChoisies, modalitesOffertes } from "./modalites-choisies.ts";

const AUCUNE = -1;
const trois = tableauDuCatalogue("R-16-01");
const deux = tableauDuCatalogue("R-16-02");

describe("les modalités d’un tableau", () => {
  it("trois dimensions en lignes : la première est réunie, tant qu’on ne dit pas autre chose", () => {
    expect(modalitesChoisies(trois, "REG", AUCUNE, {})).toEqual({
      modalite_1: "TOTAL",
      modalite_2: "toutes",
      modalite_3: "toutes",
    });
    expect(modalitesChoisies(trois, "REG", AUCUNE, { modalite_1: "toutes" })).toMatchObject({ modalite_1: "toutes" });
    expect(modalitesChoisies(trois, "REG", AUCUNE, { modalite_1: "1000_1499" })).toMatchObject({
      modalite_1: "1000_1499",
    });
  });

  it("une dimension en colonnes n’est plus à choisir, et il reste assez peu de lignes pour tout montrer", () => {
    expect(modalitesChoisies(trois, "REG", 2, {})).toEqual({ modalite_1: "toutes", modalite_2: "toutes" });
    expect(modalitesChoisies(deux, "DEP", AUCUNE, {})).toEqual({ modalite_1: "toutes", modalite_2: "toutes" });
  });

  it("un code que ce niveau ne connaît pas ne choisit rien : une commune a des listes courtes", () => {
    const parMotif = tableauDuCatalogue("R-10-02");
    expect(modalitesChoisies(parMotif, "DEP", AUCUNE, { modalite_1: "09" })).toEqual({ modalite_1: "09" });
    expect(modalitesChoisies(parMotif, "COM", AUCUNE, { modalite_1: "09" })).toEqual({ modalite_1: "toutes" });
    expect(modalitesChoisies(parMotif, "COM", AUCUNE, { modalite_1: "G4" })).toEqual({ modalite_1: "G4" });
  });

  it("des dates ne s’offrent pas au choix, ni le total de ce qui ne s’additionne pas", () => {
    expect(modalitesOffertes(tableauDuCatalogue("R-17-03"), "DEP", AUCUNE, {})).toEqual([]);
    const [bilan] = modalitesOffertes(tableauDuCatalogue("R-11-06"), "DEP", AUCUNE, {});
    expect(bilan?.options.map(({ code }) => code)).toEqual(["toutes", "E0", "N", "A", "R", "DR", "ME", "MS", "E1"]);
  });
});
