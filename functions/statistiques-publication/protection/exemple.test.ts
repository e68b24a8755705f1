import { beforeAll, describe, expect, it } from "vitest";
import { intervallesExacts } from "../../../shared/statistiques/protection/audit.ts";
import { composantes } from "../../../shared/statistiques/protection/composantes.ts";
import { protegerSysteme } from "../../../shared/statistiques/protection/proteger-systeme.ts";
import { determinees } from "../../../shared/statistiques/protection/rang.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { Index, SECRETE, type Systeme } from "../../../shared/statistiques/protection/systeme.ts";
import { unTableau } from "../../../test/un-tableau.ts";
import { ouvrirSolveur } from "./highs.ts";

// four communes, seniority: 7, 9, 4, 3 and 6 are below the threshold
const DEPARTEMENT = [
  [52, 18, 7, 12, 89],
  [31, 9, 4, 10, 54],
  [24, 11, 3, 6, 44],
  [118, 47, 26, 33, 224],
  [225, 85, 40, 61, 411],
];
const couts = (valeur: number, marge: boolean) => Math.log(1 + valeur) + (marge ? 6 : 0);

let solveur: Solveur;
beforeAll(async () => {
  solveur = await ouvrirSolveur();
});

function intervalles(systeme: Systeme): Map<number, [number, number]> {
  const trouves = new Map<number, [number, number]>();
  for (const composante of composantes(systeme, new Index(systeme.valeurs.length, systeme.equations))) {
    const { bas, hauts } = intervallesExacts(systeme, composante, solveur);
    for (const [rang, id] of composante.inconnues.entries())
      trouves.set(id, [Math.round(bas[rang] ?? 0), Math.round(hauts[rang] ?? 0)]);
  }
  return trouves;
}

describe("un département de quatre communes", () => {
  it("les cinq petits nombres se retrouvent par soustraction quand on ne masque qu’eux", () => {
    const { systeme, la } = unTableau(DEPARTEMENT, couts);
    const [composante] = composantes(systeme, new Index(systeme.valeurs.length, systeme.equations));
    expect(composante && determinees(composante.polytope).size).toBe(composante?.inconnues.length);
    const connus = intervalles(systeme);
    for (const [l, c, valeur] of [
      [0, 2, 7],
      [1, 1, 9],
      [1, 2, 4],
      [2, 2, 3],
      [2, 3, 6],
    ] as const)
      expect(connus.get(la(l, c))).toEqual([valeur, valeur]);
  });

  it("deux cases de plus ne laissent que des intervalles", () => {
    const { systeme, la } = unTableau(DEPARTEMENT, couts);
    systeme.statuts[la(0, 3)] = SECRETE;
    systeme.statuts[la(2, 1)] = SECRETE;
    const connus = intervalles(systeme);
    expect([la(0, 2), la(1, 1), la(1, 2), la(2, 2), la(2, 3), la(0, 3), la(2, 1)].map((id) => connus.get(id))).toEqual([
      [1, 14],
      [0, 13],
      [0, 13],
      [0, 13],
      [0, 13],
      [5, 18],
      [7, 20],
    ]);
  });

  it("n’en ajouter qu’une laisse deux cases à découvert", () => {
    const { systeme, la } = unTableau(DEPARTEMENT, couts);
    systeme.statuts[la(0, 3)] = SECRETE;
    const connus = intervalles(systeme);
    expect([connus.get(la(1, 1)), connus.get(la(1, 2))]).toEqual([
      [9, 9],
      [4, 4],
    ]);
  });

  it("le remède se trouve seul, et se prouve", () => {
    const { systeme } = unTableau(DEPARTEMENT, couts);
    const preuve = protegerSysteme(systeme, solveur);
    expect(preuve.percees).toEqual([]);
    expect(preuve.pireLargeur).toBeGreaterThanOrEqual(9);
    expect(systeme.statuts.filter((statut) => statut === SECRETE)).toHaveLength(7);
    for (const [bas, haut] of intervalles(systeme).values()) expect(haut - bas).toBeGreaterThanOrEqual(9);
  });
});
