import { describe, expect, it } from "vitest";
import { modalitesDuFiltre, selectionner } from "./selection.ts";

describe("ce que l’on demande pour des filtres", () => {
  it("sans filtre, la mesure choisie, ou les demandes en cours", () => {
    expect(selectionner("DEP", "tension", {})).toMatchObject({ question: { tableau: "R-14-01", mesure: "tension" } });
    expect(selectionner("DEP", "inconnue", {})).toMatchObject({ question: { tableau: "TAB01-01", mesure: "stock" } });
  });

  it("un filtre a son tableau à tous les niveaux ; une commune a des listes courtes", () => {
    expect(selectionner("EPCI", undefined, { type: "T3" })).toMatchObject({
      question: { tableau: "R-10-03", modalite_1: "T3" },
    });
    expect(modalitesDuFiltre("motif", "DEP").length).toBeGreaterThan(20);
    expect(modalitesDuFiltre("motif", "COM").map(({ code }) => code)).toContain("G8");
  });

  it("trois filtres à la fois se croisent pour une région, et pas plus bas", () => {
    const trois = { revenu: "1000_1499", motif: "G4", type: "T3" };
    expect(selectionner("REG", undefined, trois)).toMatchObject({
      question: { tableau: "R-16-01", modalite_1: "1000_1499", modalite_2: "G4", modalite_3: "T3" },
    });
    expect(selectionner("DEP", undefined, { revenu: "1000_1499", type: "T3" })).toEqual({ refus: "croisement" });
  });

  it("ce qui n’est pas filtré est au total", () => {
    expect(selectionner("REG", undefined, { type: "T3" })).toMatchObject({
      question: { modalite_1: "TOTAL", modalite_2: "TOTAL", modalite_3: "T3" },
    });
  });

  it("un code que ce niveau ne connaît pas ne filtre rien", () => {
    expect(selectionner("COM", "stock", { motif: "09" })).toMatchObject({ question: { tableau: "TAB01-01" } });
  });
});
