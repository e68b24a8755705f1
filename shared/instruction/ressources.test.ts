import { describe, expect, it } from "vitest";
import { uneCommune } from "../../test/une-commune.ts";
import type { Dites } from "../formulaire/personnes.ts";
import { comparerLesRessources, type RevenuConfirme } from "./ressources.ts";

const comparer = (reponses: Dites, revenusConfirmes: RevenuConfirme[] = []) =>
  comparerLesRessources(
    { reponses, revenusConfirmes },
    { aujourdhui: "2026-11-28", communeDe: (code) => uneCommune(code) },
  );

const enfant = (id: string) => ({ id, lien: "E", dateNaissance: "2018-01-01" });
const conjoint = (dateNaissance: string) => ({ id: "c1", lien: "B4", dateNaissance, revenuFiscalN2: 10_000 });
const plafonds = (reponses: Dites) =>
  comparer({ revenuFiscalN2: 20_000, ...reponses }).map(({ declaree }) =>
    Object.fromEntries((declaree?.plafonds ?? []).map(({ financement, montant }) => [financement, montant])),
  );

// the worked examples of 2026, told as answers of the form
describe("les plafonds d’un foyer, lus dans ses réponses", () => {
  it.each<[string, Dites, number]>([
    [
      "un couple de 27 et 28 ans à Lyon",
      { communes: ["69123"], dateNaissance: "1999-01-01", codemandeurs: [conjoint("1998-01-01")] },
      37_584,
    ],
    [
      "un couple de 28 ans chacun à Lyon",
      { communes: ["69123"], dateNaissance: "1998-01-01", codemandeurs: [conjoint("1998-01-01")] },
      31_254,
    ],
    [
      "une personne seule avec la carte invalidité, à Paris",
      { communes: ["75118"], personnesHandicapees: [{ id: "h1", carteInvalidite: true }] },
      40_233,
    ],
    [
      "une mère et deux enfants, l’un avec la carte, à Bobigny",
      {
        communes: ["93008"],
        personnesACharge: [enfant("a"), enfant("b")],
        personnesHandicapees: [{ id: "h1", carteInvalidite: true }],
      },
      57_930,
    ],
    [
      "une personne seule et six personnes à charge, à Montreuil",
      { communes: ["93048"], personnesACharge: ["a", "b", "c", "d", "e", "f"].map(enfant) },
      103_092,
    ],
    [
      "une personne et sa mère codemandeuse, à Brest",
      { communes: ["29019"], dateNaissance: "1998-01-01", codemandeurs: [{ ...conjoint("1960-01-01"), lien: "B5" }] },
      31_254,
    ],
  ])("%s", (_foyer, reponses, plus) => {
    expect(plafonds(reponses)).toMatchObject([{ PLUS: plus }]);
  });

  it("Paris et Bobigny : deux zones, deux comparaisons", () => {
    expect(comparer({ communes: ["75118", "93008", "75119"] }).map(({ communes }) => communes)).toEqual([
      ["75118", "75119"],
      ["93008"],
    ]);
  });
});

describe("le revenu déclaré et le revenu vérifié", () => {
  const reponses = {
    communes: ["29019"],
    revenuFiscalN2: 22_000,
    codemandeurs: [{ id: "c1", lien: "B4", revenuFiscalN2: 8000 }],
  };
  const lu = (personne: string, montant: number, annee = 2024): RevenuConfirme => ({
    personne,
    annee,
    montant,
    le: "2026-11-20",
    guichet: "029-001",
  });

  it("rien n’est vérifié tant qu’il manque l’avis d’un adulte", () => {
    const [zone] = comparer(reponses, [lu("demandeur", 24_500)]);
    expect(zone?.declaree?.revenu.montant).toBe(30_000);
    expect(zone?.confirmee).toBeUndefined();
  });

  it("les deux avis lus, chaque ligne se compare des deux façons", () => {
    const [zone] = comparer(reponses, [lu("demandeur", 24_500), lu("c1", 8000)]);
    const respecte = (comparaison = zone?.declaree) => comparaison?.plafonds.map((plafond) => plafond.respecte);
    expect(zone?.confirmee?.revenu.montant).toBe(32_500);
    expect(respecte()).toEqual([false, true, true]);
    expect(respecte(zone?.confirmee)).toEqual([false, false, true]);
  });

  it("l’avis d’une autre année ne vérifie pas celle-ci", () => {
    expect(
      comparer({ communes: ["29019"], revenuFiscalN2: 1 }, [lu("demandeur", 1, 2023)])[0]?.confirmee,
    ).toBeUndefined();
  });

  it("sans revenu déclaré, rien n’est comparé", () => {
    expect(comparer({ communes: ["29019"] })[0]).toEqual({ zone: "autres-regions", communes: ["29019"] });
  });
});
