import { quantileSorted } from "d3-array";
import type { Valeur } from "../lecture/valeurs.ts";

const CLASSES = 5;

/** Lower bounds of five classes of as many territories each, as far as the values tell them apart. */
export function bornesDe(valeurs: readonly Valeur[]): number[] {
  const nombres = valeurs.flatMap((valeur) => ("nombre" in valeur ? [valeur.nombre] : [])).toSorted((a, b) => a - b);
  const bornes = Array.from({ length: CLASSES }, (_, rang) => quantileSorted(nombres, rang / CLASSES) ?? 0);
  return nombres.length === 0 ? [] : [...new Set(bornes)];
}

export const classeDe = (nombre: number, bornes: readonly number[]): number =>
  Math.max(
    0,
    bornes.findLastIndex((borne) => borne <= nombre),
  );
