import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Proportions } from "./proportions.ts";

/** Seeded chance: the same seed gives the same people. */
export type Tirage = {
  /** Whole number, both ends included. */
  entier(min: number, max: number): number;
  /** True with probability `pourCent` / 100. */
  oui(pourCent: number): boolean;
  element<T>(liste: readonly T[]): T;
  /** A key, with the weight of its value. */
  parmi(proportions: Proportions): string;
};

export function tirage(graine: number): Tirage {
  const generateur = xoroshiro128plus(graine);
  const entier = (min: number, max: number): number => uniformInt(generateur, min, max);
  const element = <T>(liste: readonly T[]): T => {
    const choisi = liste[entier(0, liste.length - 1)];
    if (choisi === undefined) throw new RangeError("nothing to choose from");
    return choisi;
  };
  const parmi = (proportions: Proportions): string => {
    const total = Object.values(proportions).reduce((somme, poids) => somme + poids, 0);
    let reste = (entier(0, 1_000_000) / 1_000_000) * total;
    for (const [cle, poids] of Object.entries(proportions)) {
      reste -= poids;
      if (reste <= 0) return cle;
    }
    return element(Object.keys(proportions));
  };
  return { entier, oui: (pourCent) => entier(1, 1000) <= pourCent * 10, element, parmi };
}

/** A whole number of a bracket written `1000-1499`. */
export const dansLaTranche = (hasard: Tirage, tranche: string): number => {
  const [min = 0, max = 0] = tranche.split("-").map(Number);
  return hasard.entier(min, max);
};

export const deux = (nombre: number): string => String(nombre).padStart(2, "0");

/** The code of the list that was drawn. */
export const codeDe = <C extends string>(codes: readonly C[], tire: string): C | undefined =>
  codes.find((code) => code === tire);
