import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { montrer, type Noeud } from "./montrer.ts";
import type { Compte } from "./observer.ts";

const compte = (loges: number, partis: number, restent: number): Compte => ({
  aRisque: loges + partis + restent,
  loges,
  partis,
});
const ajouter = (comptes: readonly Compte[]): Compte =>
  comptes.reduce(
    (a, b) =>
      compte(a.loges + b.loges, a.partis + b.partis, a.aRisque - a.loges - a.partis + b.aRisque - b.loges - b.partis),
    compte(0, 0, 0),
  );

const feuille = (quoi: string, un: Compte): Noeud<string> => ({ quoi, comptes: [un], enfants: [] });
const noeud = (quoi: string, enfants: readonly Noeud<string>[]): Noeud<string> => ({
  quoi,
  comptes: [ajouter(enfants.flatMap(({ comptes }) => comptes))],
  enfants,
});
const tout = () => true;
const quoi = (racine: Noeud<string>, permis: (quoi: string) => boolean = tout) =>
  montrer(racine, permis).map((un) => un.quoi);

describe("ce que l’on montre d’un territoire", () => {
  it("une commune dont tous les effectifs valent dix ou plus", () => {
    const racine = noeud("DEP", [feuille("A", compte(20, 30, 50)), feuille("B", compte(12, 15, 80))]);
    expect(quoi(racine)).toEqual(["DEP", "B", "A"]);
  });

  it("pas celle qui compte de 1 à 9 ménages logés, ni sa seule voisine, qu’une soustraction trahirait", () => {
    expect(quoi(noeud("DEP", [feuille("A", compte(3, 30, 50)), feuille("B", compte(12, 15, 80))]))).toEqual(["DEP"]);
  });

  it("ce qui se cache est assez nombreux pour se cacher : le reste vaut dix ou plus", () => {
    const petites = Array.from({ length: 4 }, (_, rang) => feuille(`P${rang}`, compte(3, 4, 5)));
    expect(quoi(noeud("DEP", [...petites, feuille("A", compte(40, 30, 50))]))).toEqual(["DEP", "A"]);
  });

  it("zéro n’est pas un secret : personne n’y a été logé, et on le dit", () => {
    expect(quoi(noeud("DEP", [feuille("A", compte(0, 30, 50)), feuille("B", compte(12, 15, 80))]))).toEqual([
      "DEP",
      "B",
      "A",
    ]);
  });

  it("rien sous un territoire que l’on ne montre pas", () => {
    expect(quoi(noeud("DEP", [feuille("A", compte(3, 30, 50))]))).toEqual([]);
  });

  it("une correction ne montre rien que la version d’avant cachait", () => {
    const racine = noeud("DEP", [feuille("A", compte(20, 30, 50)), feuille("B", compte(12, 15, 80))]);
    expect(quoi(racine, (un) => un !== "B")).toEqual(["DEP", "A"]);
  });

  it("aucune addition ni soustraction de ce qui est montré ne donne un petit effectif", () => {
    const effectif = fc.integer({ min: 0, max: 25 });
    const uneFeuille = fc.tuple(effectif, effectif, effectif).map(([a, b, c]) => compte(a, b, c));
    const desBranches = fc.array(fc.array(uneFeuille, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(desBranches, (branches) => {
        const feuilles = branches.flat();
        let rang = 0;
        const racine = noeud(
          "R",
          branches.map((branche, b) =>
            noeud(
              `B${b}`,
              branche.map((une) => feuille(`F${rang++}`, une)),
            ),
          ),
        );
        const dessous = (un: Noeud<string>): string[] =>
          un.enfants.length === 0 ? [un.quoi] : un.enfants.flatMap(dessous);
        const tous = (un: Noeud<string>): Noeud<string>[] => [un, ...un.enfants.flatMap(tous)];
        const montres = new Set(quoi(racine));
        const ensembles = tous(racine)
          .filter((un) => montres.has(un.quoi))
          .map((un) => feuilles.map((_, f) => (dessous(un).includes(`F${f}`) ? 1 : 0)));
        // every sum of these sets, each added, taken away or left, that is a set of households again
        for (let mot = 0; mot < 3 ** Math.min(ensembles.length, 8); mot += 1) {
          const somme = feuilles.map((_, f) =>
            ensembles.reduce((total, un, e) => total + (un[f] ?? 0) * ((Math.floor(mot / 3 ** e) % 3) - 1), 0),
          );
          if (!somme.every((coefficient) => coefficient === 0 || coefficient === 1)) continue;
          const { aRisque, loges, partis } = ajouter(feuilles.filter((_, f) => somme[f] === 1));
          for (const trouve of [loges, partis, aRisque - loges - partis])
            expect(trouve === 0 || trouve >= 10).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
