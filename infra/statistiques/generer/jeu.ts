import type { Tirage } from "../../local/demo/tirage.ts";
import { repartir } from "./repartir.ts";

/** Rounds of the adjustment. */
const TOURS = 12;

export type Menage = Record<string, string>;
/** How well a code suits a household: 0 for never. */
export type Affinite = (menage: Menage, code: string) => number;

function melanger(liste: number[], hasard: Tirage): number[] {
  for (let rang = liste.length - 1; rang > 0; rang -= 1) {
    const autre = hasard.entier(0, rang);
    const [ici = 0, la = 0] = [liste[rang], liste[autre]];
    liste[rang] = la;
    liste[autre] = ici;
  }
  return liste;
}

/** Odds of each code for each household, adjusted until a draw gives the quotas on average. */
function ajuster(poids: Float64Array[], quotas: readonly number[]): void {
  for (let tour = 0; tour < TOURS; tour += 1) {
    const attendus = new Float64Array(quotas.length);
    for (const ligne of poids) {
      const total = ligne.reduce((cumul, un) => cumul + un, 0) || 1;
      ligne.forEach((un, code) => {
        attendus[code] = (attendus[code] ?? 0) + un / total;
      });
    }
    for (const ligne of poids)
      ligne.forEach((un, code) => {
        ligne[code] = (un * (quotas[code] ?? 0)) / Math.max(attendus[code] ?? 0, 1e-6);
      });
  }
}

/** Too unlikely to be anything but a last resort. */
const JAMAIS = 1e-9;

/** Those whom few codes suit first, then by chance. */
function ordreDeService(poids: readonly Float64Array[], hasard: Tirage): number[] {
  const choix = poids.map((ligne) => ligne.reduce((combien, un) => combien + (un > JAMAIS ? 1 : 0), 0));
  return melanger(
    poids.map((_, rang) => rang),
    hasard,
  ).sort((a, b) => (choix[a] ?? 0) - (choix[b] ?? 0));
}

/** Draws among the codes that are left, by weight; when none suits, by what is left of each. */
function tirerUn(ligne: Float64Array, restes: readonly number[], hasard: Tirage): number {
  const possibles = ligne.map((un, code) => ((restes[code] ?? 0) > 0 ? un : 0));
  const somme = possibles.reduce((cumul, un) => cumul + un, 0);
  let seuil = hasard.fraction() * somme;
  const tire = possibles.findIndex((un) => {
    seuil -= un;
    return seuil < 0;
  });
  return tire < 0 ? restes.findIndex((reste) => reste > 0) : tire;
}

/** A code for each, and so many of each code: who is drawn last takes what is left that suits best. */
function servir(poids: readonly Float64Array[], quotas: readonly number[], ordre: readonly number[], hasard: Tirage) {
  const restes = [...quotas];
  const servis = poids.map(() => 0);
  for (const qui of ordre) {
    const code = tirerUn(poids[qui] ?? new Float64Array(0), restes, hasard);
    servis[qui] = code;
    restes[code] = (restes[code] ?? 0) - 1;
  }
  return servis;
}

/** Gives each household its code of a dimension: the published shares hold to the unit, whatever suits whom. */
export function donner(
  menages: readonly Menage[],
  dimension: string,
  parts: Readonly<Record<string, number>>,
  affinite: Affinite,
  hasard: Tirage,
): void {
  const codes = Object.keys(parts);
  const quotas = repartir(Object.values(parts), menages.length);
  const poids = menages.map((menage) => Float64Array.from(codes, (code) => Math.max(affinite(menage, code), JAMAIS)));
  const ordre = ordreDeService(poids, hasard);
  ajuster(poids, quotas);
  servir(poids, quotas, ordre, hasard).forEach((code, qui) => {
    const menage = menages[qui];
    if (menage) menage[dimension] = codes[code] ?? "NR";
  });
}

/** The same by rank: the lowest values take the first codes. */
export function trancher(
  menages: readonly Menage[],
  dimension: string,
  parts: Readonly<Record<string, number>>,
  valeur: (menage: Menage, rang: number) => number,
): void {
  const ordre = menages.map((menage, rang) => ({ menage, valeur: valeur(menage, rang) }));
  ordre.sort((a, b) => a.valeur - b.valeur);
  const quotas = repartir(Object.values(parts), menages.length);
  let rang = 0;
  Object.keys(parts).forEach((code, place) => {
    for (const { menage } of ordre.slice(rang, rang + (quotas[place] ?? 0))) menage[dimension] = code;
    rang += quotas[place] ?? 0;
  });
}
