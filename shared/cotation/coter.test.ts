import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Constat } from "../instruction/constats.ts";
import { faitDe, faits } from "../instruction/faits.ts";
import { coter } from "./coter.ts";
import type { Critere, Groupe, VersionDeGrille } from "./grille.ts";
import { grilles, versionDu } from "./grilles.ts";

const DEPUIS = "2024-01-15";

/** Facts as they stand: those that are not named are false, or not told. */
type Situation = Record<string, { valeur: boolean | number; confirme?: boolean }>;

function constatDe(situation: Situation, id: string): Constat {
  const fait = faitDe(id);
  if (!fait) throw new Error(`no fact ${id}`);
  const dit = situation[id];
  const valeur = dit?.valeur ?? (fait.nature === "oui-non" ? false : undefined);
  if (fait.enregistre) return { fait, valeur, etat: "enregistre" };
  return { fait, valeur, etat: dit?.confirme ? "confirme" : "declare" };
}

const noter = (version: VersionDeGrille, situation: Situation) =>
  coter(version, (id) => constatDe(situation, id), DEPUIS);

function version(id: string, jour = "2026-11-28"): VersionDeGrille {
  const grille = grilles.find((une) => une.id === id);
  const lue = grille && versionDu(grille, jour);
  if (!lue) throw new Error(`no grid ${id} on ${jour}`);
  return lue;
}

describe("la grille de Lyon : tout s’additionne", () => {
  it("expulsion 20, parent seul 5, loyer trop lourd 10", () => {
    const cote = noter(version("demo-lyon"), {
      menace_expulsion: { valeur: true },
      parent_isole: { valeur: true },
      taux_effort: { valeur: 41 },
    });
    expect(cote.points).toBe(35);
    expect(cote).toMatchObject({ verifies: 0, provisoire: true });
  });

  it("ce qu’un travailleur social doit attester ne compte qu’une fois attesté", () => {
    const situation = { mal_loge_defavorise: { valeur: true } };
    expect(noter(version("demo-lyon"), situation).points).toBe(0);
    const atteste = { mal_loge_defavorise: { valeur: true, confirme: true } };
    expect(noter(version("demo-lyon"), atteste)).toMatchObject({ points: 10, verifies: 10, provisoire: false });
  });

  it("un locataire social a une autre grille", () => {
    expect(noter(version("demo-lyon-mutation"), { logement_trop_grand: { valeur: true } }).points).toBe(15);
  });

  it("les refus injustifiés retirent des points, deux au plus", () => {
    const points = (refus: number) => noter(version("demo-lyon"), { refus_injustifies: { valeur: refus } }).points;
    expect([0, 1, 2, 3].map(points)).toEqual([0, -5, -10, -10]);
  });
});

describe("la grille de Paris : une case par rubrique, les rubriques s’additionnent", () => {
  it("dans une rubrique, la première case vraie compte seule", () => {
    const cote = noter(version("demo-paris"), {
      menace_expulsion: { valeur: true },
      suroccupation: { valeur: true },
      parent_isole: { valeur: true },
      habite_ici: { valeur: true },
      anciennete: { valeur: 40 },
    });
    expect(cote.points).toBe(10 + 5 + 3 + 3);
    const lignes = cote.rubriques.flatMap((rubrique) => rubrique.lignes);
    expect(lignes.find(({ critere }) => critere === "suroccupation")).toMatchObject({
      points: 0,
      phrase:
        "Logement suroccupé : oui, déclaré. Non comptés : dans cette rubrique, « Menacé d’expulsion » compte seul.",
    });
  });

  it("les paliers d’ancienneté, et le jour du prochain", () => {
    const lire = (mois: number) =>
      noter(version("demo-paris"), { anciennete: { valeur: mois } })
        .rubriques.flatMap(({ lignes }) => lignes)
        .find(({ critere }) => critere === "anciennete");
    expect([0, 12, 35, 36, 60, 200].map((mois) => lire(mois)?.points)).toEqual([0, 1, 1, 3, 5, 8]);
    expect(lire(34)).toMatchObject({
      phrase: "Ancienneté de la demande : 2 ans et 10 mois, enregistré. 1 point.",
      changement: "Le 15 janvier 2027 : 3 points.",
    });
  });

  it("le score d’un jour est celui de la version de ce jour", () => {
    const situation = { habite_ici: { valeur: true } };
    expect(noter(version("demo-paris", "2025-06-01"), situation).points).toBe(4);
    expect(noter(version("demo-paris", "2026-06-01"), situation).points).toBe(3);
  });
});

describe("la grille générale : de critères proches, le plus élevé compte", () => {
  it("sans logement 25 et handicap 20 : 25", () => {
    const situation = { sans_logement: { valeur: true }, handicap: { valeur: true } };
    expect(noter(version("demo"), situation).points).toBe(25);
  });
});

describe("ce que lisent l’agent et la personne", () => {
  it("dit ce qui rendrait les points sûrs", () => {
    const lignes = noter(version("demo-lyon"), { menace_expulsion: { valeur: true } }).rubriques.flatMap(
      (rubrique) => rubrique.lignes,
    );
    expect(lignes.find(({ critere }) => critere === "expulsion")).toMatchObject({
      phrase: "Menacé d’expulsion : oui, déclaré. 20 points.",
      changement: expect.stringMatching(/^Ce qui le prouve : « .+ »\.$/u),
    });
    expect(lignes.find(({ critere }) => critere === "effort")).toMatchObject({
      phrase: "Loyer trop lourd : 35 % des ressources ou plus : non renseigné. 0 point.",
      changement: "Compte à partir de 35 % : 10 points.",
    });
  });
});

describe("les grilles sont bien formées", () => {
  const groupes = grilles.flatMap(({ versions }) => versions.flatMap((une) => une.groupes));
  const poids = (critere: Critere): number =>
    "points" in critere
      ? critere.points
      : "paliers" in critere
        ? Math.max(...critere.paliers.map(({ points }) => points))
        : critere.parUnite;

  it("chaque critère parle d’un fait connu, de la nature qu’il pèse", () => {
    for (const critere of groupes.flatMap(({ criteres }) => criteres)) {
      const fait = faitDe(critere.fait);
      expect(fait, critere.id).toBeDefined();
      if (!("points" in critere) || critere.auMoins !== undefined) expect(fait?.nature, critere.id).toBe("nombre");
    }
  });

  it("une rubrique à une case commence par la plus forte ; des paliers montent", () => {
    for (const { regle, criteres } of groupes) {
      const forces = criteres.map(poids);
      if (regle === "exclusif") expect(forces).toEqual(forces.toSorted((a, b) => b - a));
      for (const critere of criteres)
        if ("paliers" in critere)
          expect(critere.paliers).toEqual(critere.paliers.toSorted((a, b) => a.des - b.des || a.points - b.points));
    }
  });

  it("les versions d’une grille ne se recouvrent pas", () => {
    for (const { versions } of grilles)
      for (const [rang, une] of versions.entries()) {
        const suivante = versions[rang + 1];
        if (suivante) expect((une.au ?? "9999") < suivante.du).toBe(true);
      }
  });
});

const situations = fc
  .uniqueArray(fc.constantFrom(...faits), { selector: ({ id }) => id, maxLength: 12 })
  .chain((choisis) =>
    fc.tuple(
      ...choisis.map((fait) =>
        fc.record({
          id: fc.constant(fait.id),
          valeur: fait.nature === "nombre" ? fc.nat(150) : fc.boolean(),
          confirme: fc.boolean(),
        }),
      ),
    ),
  )
  .map((lus) => Object.fromEntries(lus.map(({ id, ...dit }) => [id, dit])));

const versions = fc.constantFrom(...grilles.flatMap((grille) => grille.versions));

describe("quelle que soit la situation", () => {
  it("le total est la somme des lignes ; seules ses lignes déclarées le rendent provisoire", () => {
    fc.assert(
      fc.property(versions, situations, (grille, situation) => {
        const cote = noter(grille, situation);
        const lignes = cote.rubriques.flatMap((rubrique) => rubrique.lignes);
        expect(cote.points).toBe(lignes.reduce((total, { points }) => total + points, 0));
        expect(cote.provisoire).toBe(lignes.some(({ points, etat }) => points !== 0 && etat === "declare"));
        if (!cote.provisoire) expect(cote.verifies).toBe(cote.points);
      }),
    );
  });

  it("une rubrique à une case, ou au plus élevé, n’a qu’une ligne qui compte", () => {
    fc.assert(
      fc.property(versions, situations, (grille, situation) => {
        const regles = new Map(grille.groupes.map(({ id, regle }: Groupe) => [id, regle]));
        for (const { groupe, lignes } of noter(grille, situation).rubriques)
          if (regles.get(groupe) !== "somme")
            expect(lignes.filter(({ points }) => points !== 0).length).toBeLessThan(2);
      }),
    );
  });

  it("vérifier un fait vrai ne fait jamais baisser le score", () => {
    fc.assert(
      fc.property(versions, situations, fc.constantFrom(...faits), (grille, situation, { id }) => {
        const dit = situation[id];
        if (!dit) return;
        const avant = noter(grille, { ...situation, [id]: { ...dit, confirme: false } });
        const apres = noter(grille, { ...situation, [id]: { ...dit, confirme: true } });
        expect(apres.points).toBeGreaterThanOrEqual(avant.points);
        expect(apres.verifies).toBeGreaterThanOrEqual(avant.verifies);
      }),
    );
  });

  it("le temps seul ne fait jamais baisser le score", () => {
    fc.assert(
      fc.property(versions, situations, fc.nat(200), fc.nat(60), (grille, situation, mois, plus) => {
        const a = (anciennete: number) => noter(grille, { ...situation, anciennete: { valeur: anciennete } }).points;
        expect(a(mois + plus)).toBeGreaterThanOrEqual(a(mois));
      }),
    );
  });
});
