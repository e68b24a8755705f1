import { quantileSorted } from "d3-array";
import { BLEU, DEGRADE } from "../figures/couleurs.ts";
import type { Valeur } from "../lecture/valeurs.ts";

const CLASSES = 5;

const bornesEgales = (nombres: readonly number[]): number[] => [
  ...new Set(Array.from({ length: CLASSES }, (_, rang) => quantileSorted([...nombres], rang / CLASSES) ?? 0)),
];

/**
 * Lower bounds of five classes of as many territories each, as far as the values tell them apart. Where many are equal,
 * zeros for one, classes are of as many values: else the whole map would have one colour.
 */
export function bornesDe(valeurs: readonly Valeur[]): number[] {
  const nombres = valeurs.flatMap((valeur) => ("nombre" in valeur ? [valeur.nombre] : [])).toSorted((a, b) => a - b);
  if (nombres.length === 0) return [];
  const bornes = bornesEgales(nombres);
  return bornes.length < CLASSES ? bornesEgales([...new Set(nombres)]) : bornes;
}

export const classeDe = (nombre: number, bornes: readonly number[]): number =>
  Math.max(
    0,
    bornes.findLastIndex((borne) => borne <= nombre),
  );

/** A colour of the scale, spread over the classes there are. */
export const couleurDeClasse = (classe: number, classes: number): string =>
  DEGRADE[classes === 1 ? 2 : Math.round((classe * (DEGRADE.length - 1)) / (classes - 1))] ?? BLEU;
