import { anciennete, ancienneteFrancilienne } from "../donnees/autres.ts";

/** Weights of `annees` years, each `raison` times the one before. */
const geometrique = (annees: number, raison: number, total: number): number[] => {
  const poids = Array.from({ length: annees }, (_, rang) => raison ** rang);
  const somme = poids.reduce((cumul, un) => cumul + un, 0);
  return poids.map((un) => (un * total) / somme);
};

/** Share of a stock by whole year of seniority, given that of the first year; beyond it, in the published proportions. */
function parAnnee(region: string, premiere: number): number[] {
  const lue = region === "11" ? ancienneteFrancilienne : anciennete;
  const reste = lue["1_2"] + lue["2_3"] + lue["3_4"] + lue["4_5"] + lue["5_10"] + lue.GE10;
  const suite = [
    lue["1_2"],
    lue["2_3"],
    lue["3_4"],
    lue["4_5"],
    ...geometrique(5, 0.8, lue["5_10"]),
    ...geometrique(8, 0.75, lue.GE10),
  ];
  return [premiere, ...suite.map((part) => (part * (1 - premiere)) / reste)];
}

/** Share of a stock that was filed since less than `age` years. */
export type Courbe = (age: number) => number;

export function courbeDAnciennete(region: string, premiere: number): Courbe {
  const parts = parAnnee(region, premiere);
  return (age) => parts.reduce((cumul, part, annee) => cumul + part * Math.min(1, Math.max(0, age - annee)), 0);
}
