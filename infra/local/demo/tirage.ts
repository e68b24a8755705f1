import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Seeded chance: the same seed gives the same people. */
export type Tirage = {
  /** Whole number, both ends included. */
  entier(min: number, max: number): number;
  /** From 0 (included) to 1 (not included). */
  fraction(): number;
  /** True with probability `pourCent` / 100. */
  oui(pourCent: number): boolean;
  element<T>(liste: readonly T[]): T;
  /** One of the list, as they weigh; never one that weighs nothing. */
  pese<T>(liste: readonly T[], poids: (element: T) => number): T;
};

const FINESSE = 1_000_000_000;

function choisir<T>(liste: readonly T[], poids: (element: T) => number, fraction: number): T {
  let reste = fraction * liste.reduce((somme, element) => somme + poids(element), 0);
  for (const element of liste) {
    reste -= poids(element);
    if (reste < 0) return element;
  }
  throw new RangeError("nothing to choose from");
}

export function tirage(graine: number): Tirage {
  const generateur = xoroshiro128plus(graine);
  const entier = (min: number, max: number): number => uniformInt(generateur, min, max);
  const fraction = (): number => entier(0, FINESSE - 1) / FINESSE;
  return {
    entier,
    fraction,
    oui: (pourCent) => entier(1, 1000) <= pourCent * 10,
    element(liste) {
      const choisi = liste[entier(0, liste.length - 1)];
      if (choisi === undefined) throw new RangeError("nothing to choose from");
      return choisi;
    },
    pese: (liste, poids) => choisir(liste, poids, fraction()),
  };
}

export const deux = (nombre: number): string => String(nombre).padStart(2, "0");
