import { type Modalite, modalites } from "../../../shared/statistiques/modalites.ts";
import { proportions, stockParRegion } from "./proportions.ts";

/** The figures are published for France and for its first région: the rest is worked out. */
export const strates = ["ile-de-france", "ailleurs"] as const;
export type Strate = (typeof strates)[number];

export type DimensionTiree = keyof typeof proportions;
export type Part<D extends DimensionTiree> = { code: Modalite<D>; part: number };

export const strateDe = (region: string): Strate => (region === "11" ? "ile-de-france" : "ailleurs");

const stock = Object.values(stockParRegion).reduce<number>((total, nombre) => total + nombre, 0);

/** Share of the stock in each part of the country, and in each région. */
export const poidsDeStrate: Readonly<Record<Strate, number>> = {
  "ile-de-france": stockParRegion[11] / stock,
  ailleurs: 1 - stockParRegion[11] / stock,
};
export const partDeRegion = (region: string): number =>
  (Object.entries(stockParRegion).find(([code]) => code === region)?.[1] ?? 0) / stock;

/** Recent codes that the form tells under an older one. */
const REGROUPES: Readonly<Record<string, string>> = { "24": "02", "25": "03" };
/** Nobody files without an answer, and « occupant sans titre » is no box of the form. */
const HORS_DU_FORMULAIRE = ["NR", "OST"];

function normaliser<D extends DimensionTiree>(parts: readonly Part<D>[]): Part<D>[] {
  const total = parts.reduce((somme, { part }) => somme + part, 0);
  return parts.map(({ code, part }) => ({ code, part: part / total }));
}

function publiees<D extends DimensionTiree>(dimension: D, colonne: 0 | 1): Part<D>[] {
  const lues = new Map<string, number>();
  for (const [code, parts] of Object.entries(proportions[dimension])) {
    const cle = REGROUPES[code] ?? code;
    if (!HORS_DU_FORMULAIRE.includes(code)) lues.set(cle, (lues.get(cle) ?? 0) + parts[colonne]);
  }
  const liste: readonly { code: Modalite<D> }[] = modalites[dimension];
  return normaliser(liste.map(({ code }) => ({ code, part: lues.get(code) ?? 0 })));
}

/** Published shares that the form can express, of 1 in all. */
export const partsEnFrance = <D extends DimensionTiree>(dimension: D): Part<D>[] => publiees(dimension, 0);

/** The same in a part of the country; outside Île-de-France, what is left of France without it. */
export function partsDe<D extends DimensionTiree>(dimension: D, strate: Strate): Part<D>[] {
  const franciliennes = publiees(dimension, 1);
  if (strate === "ile-de-france") return franciliennes;
  const reste = partsEnFrance(dimension).map(({ code, part }, rang) => ({
    code,
    part: Math.max(0, part - poidsDeStrate["ile-de-france"] * (franciliennes[rang]?.part ?? 0)),
  }));
  return normaliser(reste);
}
