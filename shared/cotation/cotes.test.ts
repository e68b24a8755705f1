import { describe, expect, it } from "vitest";
import { uneCommune } from "../../test/une-commune.ts";
import type { Dites } from "../formulaire/personnes.ts";
import type { Confirmation } from "../instruction/constats.ts";
import { coteDansLaCommune, cotesDe, type DemandeACoter, type Derogation } from "./cotes.ts";

const communes = new Map(
  [
    uneCommune("75056", { epci: "200054781" }),
    uneCommune("75118", { epci: "200054781", ville: "75056" }),
    uneCommune("93008", { epci: "200054781", ept: "200057875" }),
    uneCommune("93048", { epci: "200054781", ept: "200057875" }),
    uneCommune("69123", { epci: "200046977" }),
    uneCommune("48050", { epci: "200000001" }),
  ].map((une) => [une.code, une]),
);
const ou = { aujourdhui: "2026-11-28", communeDe: (code: string) => communes.get(code) };

const demande = (reponses: Dites, plus: Partial<DemandeACoter> = {}): DemandeACoter => ({
  reponses,
  confirmations: [],
  derogations: [],
  ancienneteDepuisLe: "2023-11-28",
  dalo: false,
  refusInjustifies: 0,
  ...plus,
});

const coter = (reponses: Dites, plus?: Partial<DemandeACoter>) => cotesDe(demande(reponses, plus), ou);

describe("un score pour chaque territoire dont des communes sont voulues", () => {
  it("Paris et Est Ensemble : deux scores, deux grilles", () => {
    const cotes = coter({ communes: ["75118", "93008", "93048"], adresseCommune: "93048" });
    expect(cotes.map(({ grille, communes: siennes }) => [grille, siennes])).toEqual([
      ["demo-paris", ["75118"]],
      ["demo-200057875", ["93008", "93048"]],
    ]);
    // lives in the second territory, not in the first
    expect(cotes.map(({ points }) => points)).toEqual([3, 5 + 6]);
  });

  it("un locataire social de Lyon est coté par la grille des mutations", () => {
    expect(coter({ communes: ["69123"], logementActuel: "HLM" }).map(({ grille }) => grille)).toEqual([
      "demo-lyon-mutation",
    ]);
    expect(coter({ communes: ["69123"], logementActuel: "LP" }).map(({ grille }) => grille)).toEqual(["demo-lyon"]);
  });

  it("là où aucune grille n’est connue, aucun score n’est inventé", () => {
    expect(coter({ communes: ["48050"] })).toEqual([]);
  });
});

describe("ce qu’un agent confirme ou fixe", () => {
  const expulsion: Confirmation = {
    fait: "menace_expulsion",
    origine: { piece: "EXPULSION" },
    le: "2026-11-20",
    guichet: "069-001",
  };

  it("un fait confirmé n’est plus provisoire", () => {
    const reponses = { communes: ["69123"], motifs: ["05"] };
    expect(coter(reponses)[0]).toMatchObject({ points: 26, verifies: 6, provisoire: true });
    expect(coter(reponses, { confirmations: [expulsion] })[0]).toMatchObject({ verifies: 26, provisoire: false });
  });

  it("une dérogation compte à la place du calcul, qui reste visible", () => {
    const derogation: Derogation = {
      grille: "demo-lyon",
      points: 60,
      raison: "Relogement décidé par la commission locale",
      le: "2026-11-20",
      guichet: "069-001",
    };
    const cotes = coter({ communes: ["69123"] }, { derogations: [derogation] });
    expect(cotes[0]).toMatchObject({ points: 6, derogation: { points: 60 } });
    expect(coteDansLaCommune(cotes, "69123")).toMatchObject({ points: 60, fixee: true });
    expect(coteDansLaCommune(cotes, "93008")).toBeUndefined();
  });
});
