import type { Categorie } from "./menage.ts";
import type { Zone } from "./zone.ts";

/** Ceilings of categories 1 to 6, then what each further person adds, in euros a year. */
type Ligne = {
  categories: Record<Categorie, number>;
  supplement: number;
  /** From this category on, supplement included, the figure was not read but raised as the PLUS ones were (± 1 €). */
  estimesDes?: 1 | 5;
};

export type ZoneDeMetropole = Exclude<Zone, "outre-mer">;
type Table = Record<ZoneDeMetropole, Ligne>;

export type Bareme = {
  annee: number;
  /** Order that replaced the annexes of the arrêté of 29 July 1987 (NOR EQUC8700526A), in words. */
  arrete: string;
  /** Annex I. */
  PLUS: Table;
  /** Annex II: a table of its own, not a share of the other. */
  PLAI: Table;
};

/**
 * PLUS: openfisca-france a7038ee. PLAI of 2024: annex as copied by two legal publishers; of 2025: two pages of advice,
 * and six figures raised from those of 2022; of 2026: raised from 2025, to be compared with annex II.
 * The most recent first.
 */
export const baremes: readonly [Bareme, ...Bareme[]] = [
  {
    annee: 2026,
    arrete: "arrêté du 19 décembre 2025",
    PLUS: {
      "paris-et-limitrophes": {
        categories: { 1: 26920, 2: 40233, 3: 52740, 4: 62968, 5: 74919, 6: 84304 },
        supplement: 9394,
      },
      "ile-de-france": { categories: { 1: 26920, 2: 40233, 3: 48362, 4: 57930, 5: 68577, 6: 77171 }, supplement: 8598 },
      "autres-regions": {
        categories: { 1: 23403, 2: 31254, 3: 37584, 4: 45374, 5: 53376, 6: 60156 },
        supplement: 6710,
      },
    },
    PLAI: {
      "paris-et-limitrophes": {
        categories: { 1: 14811, 2: 24140, 3: 31643, 4: 34637, 5: 41203, 6: 46369 },
        supplement: 5166,
        estimesDes: 1,
      },
      "ile-de-france": {
        categories: { 1: 14811, 2: 24140, 3: 29018, 4: 31861, 5: 37719, 6: 42444 },
        supplement: 4727,
        estimesDes: 1,
      },
      "autres-regions": {
        categories: { 1: 12870, 2: 18753, 3: 22551, 4: 25092, 5: 29359, 6: 33086 },
        supplement: 3690,
        estimesDes: 1,
      },
    },
  },
  {
    annee: 2025,
    arrete: "arrêté du 23 décembre 2024",
    PLUS: {
      "paris-et-limitrophes": {
        categories: { 1: 26687, 2: 39885, 3: 52284, 4: 62424, 5: 74271, 6: 83575 },
        supplement: 9313,
      },
      "ile-de-france": { categories: { 1: 26687, 2: 39885, 3: 47944, 4: 57429, 5: 67984, 6: 76504 }, supplement: 8524 },
      "autres-regions": {
        categories: { 1: 23201, 2: 30984, 3: 37259, 4: 44982, 5: 52915, 6: 59636 },
        supplement: 6652,
      },
    },
    PLAI: {
      "paris-et-limitrophes": {
        categories: { 1: 14683, 2: 23931, 3: 31369, 4: 34338, 5: 40847, 6: 45968 },
        supplement: 5121,
      },
      "ile-de-france": {
        categories: { 1: 14683, 2: 23931, 3: 28767, 4: 31585, 5: 37393, 6: 42077 },
        supplement: 4686,
        estimesDes: 5,
      },
      "autres-regions": {
        categories: { 1: 12759, 2: 18591, 3: 22356, 4: 24875, 5: 29105, 6: 32800 },
        supplement: 3658,
        estimesDes: 5,
      },
    },
  },
  {
    annee: 2024,
    arrete: "arrêté du 18 décembre 2023",
    PLUS: {
      "paris-et-limitrophes": {
        categories: { 1: 26044, 2: 38925, 3: 51025, 4: 60921, 5: 72482, 6: 81562 },
        supplement: 9089,
      },
      "ile-de-france": { categories: { 1: 26044, 2: 38925, 3: 46789, 4: 56046, 5: 66347, 6: 74662 }, supplement: 8319 },
      "autres-regions": {
        categories: { 1: 22642, 2: 30238, 3: 36362, 4: 43899, 5: 51641, 6: 58200 },
        supplement: 6492,
      },
    },
    PLAI: {
      "paris-et-limitrophes": {
        categories: { 1: 14329, 2: 23355, 3: 30614, 4: 33511, 5: 39863, 6: 44861 },
        supplement: 4998,
      },
      "ile-de-france": { categories: { 1: 14329, 2: 23355, 3: 28074, 4: 30824, 5: 36493, 6: 41064 }, supplement: 4573 },
      "autres-regions": {
        categories: { 1: 12452, 2: 18143, 3: 21818, 4: 24276, 5: 28404, 6: 32010 },
        supplement: 3569,
      },
    },
  },
];

/** Ceilings of a year; the last known ones before the next are published, the first ones for an older year. */
export const baremeDe = (annee: number): Bareme =>
  baremes.find((bareme) => bareme.annee <= annee) ??
  baremes.reduce((ancien, bareme) => (bareme.annee < ancien.annee ? bareme : ancien));
