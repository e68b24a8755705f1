import type { IndexCommunes } from "../../../shared/referentiel/communes.ts";
import type { Contour } from "./contours.ts";
import { type Lieu, type Placer, placerEnMetropole, placerOutreMer } from "./placer.ts";
import { boite, type Point, sommets } from "./sommets.ts";

const estOutreMer = (departement: string): boolean => departement.length === 3;

const arrondir = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** Communes of each département, and where each stands in the drawing. */
export function pointsDesCommunes(
  lieux: readonly Lieu[],
  contours: readonly Contour[],
): Map<string, Map<string, Point>> {
  const boites = new Map(contours.map(({ code, d }) => [code, boite(sommets(d).flat())]));
  const metropole = placerEnMetropole(
    lieux.filter(({ departement }) => !estOutreMer(departement)),
    boites,
  );
  const placerDe = (departement: string, siens: readonly Lieu[]): Placer => {
    const dessinee = boites.get(departement);
    return estOutreMer(departement) && dessinee ? placerOutreMer(siens, dessinee) : metropole;
  };
  const parDepartement = Map.groupBy(lieux, ({ departement }) => departement);
  return new Map(
    [...parDepartement].map(([departement, siens]) => {
      const placer = placerDe(departement, siens);
      return [departement, new Map(siens.map(({ code, lonLat }) => [code, arrondir(placer(lonLat))]))];
    }),
  );
}

type PointDEpci = readonly [departement: string, x: number, y: number];

/** An EPCI stands where the largest of its communes whose place is known does. */
export function pointsDesEpci(
  points: ReadonlyMap<string, ReadonlyMap<string, Point>>,
  { communes }: IndexCommunes,
): Record<string, PointDEpci> {
  const epci = new Map<string, PointDEpci>();
  for (const { code, departement, epci: siren } of communes) {
    const point = points.get(departement)?.get(code);
    if (siren !== undefined && point && !epci.has(siren)) epci.set(siren, [departement, ...point]);
  }
  return Object.fromEntries([...epci].toSorted());
}
