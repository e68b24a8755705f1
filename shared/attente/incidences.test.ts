import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidencesCumulees } from "./incidences.ts";
import { intervalle } from "./intervalle.ts";
import type { Compte } from "./observer.ts";

/** A household by its last class under observation, and what happened in it; one that waits was seen before it only. */
type Menage = { classe: number; issue: "loges" | "partis" | "attend" };

const JUSQUE = 12;

const compter = (menages: readonly Menage[]): Compte[] =>
  Array.from({ length: JUSQUE }, (_, rang) => {
    const presents = menages.filter(({ classe, issue }) => (issue === "attend" ? classe > rang : classe >= rang));
    const sortis = (dite: Menage["issue"]) =>
      presents.filter(({ classe, issue }) => issue === dite && classe === rang).length;
    return { aRisque: presents.length, loges: sortis("loges"), partis: sortis("partis") };
  });

const desMenages = fc.array(
  fc.record({
    classe: fc.integer({ min: 0, max: JUSQUE - 1 }),
    issue: fc.constantFrom("loges" as const, "partis" as const, "attend" as const),
  }),
  { minLength: 1, maxLength: 60 },
);
const uneCause = fc.constantFrom("loges" as const, "partis" as const);

/** Chance of being still observed at the beginning of each class, had nobody left the list (Kaplan and Meier). */
function encoreVus(menages: readonly Menage[]): number[] {
  const vus = [1];
  for (let rang = 1; rang < JUSQUE; rang += 1) {
    const presents = menages.filter(({ classe }) => classe >= rang).length;
    const perdus = menages.filter(({ classe, issue }) => issue === "attend" && classe === rang).length;
    vus.push((vus[rang - 1] ?? 0) * (presents === 0 ? 1 : 1 - perdus / presents));
  }
  return vus;
}

/**
 * The same figure by another way (Fine and Gray, 1999; Geskus, 2011): whoever left by the other cause stays in the
 * denominator, weighted by the chance of being still observed, and the incidence is the product-limit of what results.
 */
function sousRepartition(menages: readonly Menage[], cause: "loges" | "partis", jusque: number): number {
  const vus = encoreVus(menages);
  let produit = 1;
  for (let rang = 0; rang < jusque; rang += 1) {
    let exposes = 0;
    let evenements = 0;
    for (const { classe, issue } of menages) {
      if (issue === "attend" ? classe > rang : classe >= rang) exposes += 1;
      else if (issue !== "attend" && issue !== cause) exposes += (vus[rang] ?? 0) / (vus[classe] ?? 1);
      if (issue === cause && classe === rang) evenements += 1;
    }
    if (exposes > 0) produit *= 1 - evenements / exposes;
  }
  return 1 - produit;
}

describe("l’incidence cumulée", () => {
  it("quand plus personne n’attend, est la proportion de ceux qui sont sortis ainsi", () => {
    fc.assert(
      fc.property(desMenages, (liste) => {
        const sortis = liste.map((un) => (un.issue === "attend" ? { ...un, issue: "partis" as const } : un));
        const derniere = incidencesCumulees(compter(sortis)).at(-1);
        const proportion = sortis.filter(({ issue }) => issue === "loges").length / sortis.length;
        expect(derniere?.loges.part).toBeCloseTo(proportion, 10);
        expect(derniere?.loges.variance).toBeCloseTo((proportion * (1 - proportion)) / sortis.length, 10);
        expect(derniere?.attendent).toBeCloseTo(0, 10);
      }),
    );
  });

  it("ne décroît jamais, et fait un tout avec ceux qui attendent", () => {
    fc.assert(
      fc.property(desMenages, (liste) => {
        let avant = { loges: 0, partis: 0 };
        for (const { loges, partis, attendent } of incidencesCumulees(compter(liste))) {
          expect(loges.part).toBeGreaterThanOrEqual(avant.loges);
          expect(partis.part).toBeGreaterThanOrEqual(avant.partis);
          expect(loges.part + partis.part + attendent).toBeCloseTo(1, 10);
          expect(loges.variance).toBeGreaterThanOrEqual(-1e-12);
          avant = { loges: loges.part, partis: partis.part };
        }
      }),
    );
  });

  it("est celle que donne la sous-répartition de Fine et Gray, calculée autrement", () => {
    fc.assert(
      fc.property(desMenages, uneCause, (liste, cause) => {
        for (const [rang, cumul] of incidencesCumulees(compter(liste)).entries())
          expect(cumul[cause].part).toBeCloseTo(sousRepartition(liste, cause, rang + 1), 9);
      }),
    );
  });

  it("a la variance que trouve le jackknife, qui retire un ménage après l’autre", () => {
    const liste: Menage[] = Array.from({ length: 300 }, (_, rang) => ({
      classe: 1 + ((rang * 7) % 9),
      issue: (["loges", "partis", "attend"] as const)[(rang * 5) % 3] ?? "attend",
    }));
    const partDe = (menages: readonly Menage[]) => incidencesCumulees(compter(menages))[7]?.loges.part ?? 0;
    const sans = liste.map((_, retire) => partDe(liste.filter((__, rang) => rang !== retire)));
    const moyenne = sans.reduce((somme, part) => somme + part, 0) / sans.length;
    const ecarts = sans.reduce((somme, part) => somme + (part - moyenne) ** 2, 0);
    const jackknife = ((sans.length - 1) / sans.length) * ecarts;
    expect((incidencesCumulees(compter(liste))[7]?.loges.variance ?? 0) / jackknife).toBeCloseTo(1, 1);
  });

  it("s’arrête où plus personne n’a été vu", () => {
    const vue = { aRisque: 100, loges: 3, partis: 5 };
    expect(incidencesCumulees([vue, { aRisque: 0, loges: 0, partis: 0 }, vue])).toHaveLength(1);
  });
});

describe("son intervalle", () => {
  it("contient l’estimation et reste entre rien et tout", () => {
    const nombre = (max: number) => fc.double({ min: 0, max, noNaN: true });
    fc.assert(
      fc.property(nombre(1), nombre(0.25), (part, variance) => {
        const { de, a } = intervalle({ part, variance }, 100);
        expect(de).toBeGreaterThanOrEqual(0);
        expect(a).toBeLessThanOrEqual(1);
        expect(de).toBeLessThanOrEqual(part + 1e-12);
        expect(a).toBeGreaterThanOrEqual(part - 1e-12);
      }),
    );
  });

  it("quand rien n’est arrivé à cent ménages, dit que 3,6 sur cent n’est pas exclu", () => {
    expect(intervalle({ part: 0, variance: 0 }, 100).a).toBeCloseTo(0.036, 3);
  });
});
