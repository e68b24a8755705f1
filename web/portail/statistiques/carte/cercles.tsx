import { max } from "d3-array";
import { BLANC, BLEU, ENCRE } from "../figures/couleurs.ts";
import type { Valeur } from "../lecture/valeurs.ts";
import { classeDe, couleurDeClasse } from "./classes.ts";
import type { Point } from "./geographie.ts";

/** Radius of the largest circle, and of those that tell a rate by their colour, over the width of the drawing. */
export const RAYON = 0.045;
const RAYON_D_UN_TAUX = 0.012;

/** Of what has no number: over the radius of the largest, and how its line is drawn, down to that of a phone. */
export const PART_D_UN_VIDE = 0.12;
export const TRAIT_D_UN_VIDE = {
  fill: BLANC,
  stroke: ENCRE,
  strokeDasharray: "1 1",
  vectorEffect: "non-scaling-stroke",
} as const;

type Proprietes = {
  points: readonly Point[];
  valeurs: ReadonlyMap<string, Valeur>;
  /** What is said of each when one stops on it. */
  dits: ReadonlyMap<string, string>;
  /** In the units of the drawing. */
  largeur: number;
  plusGrand: number;
  /** Classes of a rate: an area may only tell a count. */
  bornes: readonly number[] | undefined;
};

const effectifDe = (valeur: Valeur): number => ("nombre" in valeur ? Math.max(valeur.nombre, 0) : 0);

/** What the largest circle tells. */
export const plusGrandDe = (valeurs: ReadonlyMap<string, Valeur>): number => max(valeurs.values(), effectifDe) || 1;

export const rayonDe = (nombre: number, plusGrand: number): number => RAYON * Math.sqrt(nombre / plusGrand);

/** Circles of an area that follows the count, or of a colour that follows the rate; what has no number is an empty one. */
export function Cercles({ points, valeurs, dits, largeur, plusGrand, bornes }: Proprietes) {
  const lus = points.flatMap(({ code, x, y }) => {
    const valeur = valeurs.get(code);
    return valeur ? [{ code, x, y, valeur }] : [];
  });
  const rayon = (valeur: Valeur) => (bornes ? RAYON_D_UN_TAUX : rayonDe(effectifDe(valeur), plusGrand));
  return lus
    .toSorted((a, b) => effectifDe(b.valeur) - effectifDe(a.valeur))
    .map(({ code, x, y, valeur }) => (
      <circle
        key={code}
        cx={x}
        cy={y}
        vectorEffect="non-scaling-stroke"
        {...("nombre" in valeur
          ? {
              r: largeur * rayon(valeur),
              fill: bornes ? couleurDeClasse(classeDe(valeur.nombre, bornes), bornes.length) : BLEU,
              fillOpacity: bornes ? 1 : 0.7,
              stroke: BLANC,
            }
          : { r: largeur * RAYON * PART_D_UN_VIDE, ...TRAIT_D_UN_VIDE })}
      >
        <title>{dits.get(code)}</title>
      </circle>
    ));
}
