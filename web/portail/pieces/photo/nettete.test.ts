import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nettete } from "./nettete.ts";

const LARGEUR = 40;
const image = (point: (x: number, y: number) => number): number[] =>
  Array.from({ length: LARGEUR * LARGEUR }, (_, rang) => point(rang % LARGEUR, Math.floor(rang / LARGEUR)));

/** Columns of black and white, softened over so many points. */
const rayures = (flou: number) =>
  image((x) => {
    const voisins = Array.from({ length: 2 * flou + 1 }, (_, decalage) =>
      Math.floor((x + decalage - flou) / 5) % 2 === 0 ? 0 : 255,
    );
    return voisins.reduce<number>((somme, gris) => somme + gris, 0) / voisins.length;
  });

describe("la netteté d’une photo", () => {
  it("est nulle sans aucun bord", () => {
    fc.assert(
      fc.property(
        fc.nat(255),
        (gris) =>
          nettete(
            image(() => gris),
            LARGEUR,
          ) === 0,
      ),
    );
  });

  it("baisse avec le flou", () => {
    const mesures = [0, 1, 2, 4].map((flou) => nettete(rayures(flou), LARGEUR));
    expect(mesures).toEqual([...mesures].sort((une, autre) => autre - une));
    expect(mesures[0]).toBeGreaterThan(10 * (mesures[3] ?? 0));
  });

  it("ne dépend pas de la lumière", () => {
    const sombre = image((x) => (Math.floor(x / 5) % 2 === 0 ? 0 : 100));
    expect(
      nettete(
        sombre.map((gris) => gris + 155),
        LARGEUR,
      ),
    ).toBeCloseTo(nettete(sombre, LARGEUR));
  });
});
