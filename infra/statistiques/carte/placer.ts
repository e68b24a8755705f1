import { type GeoProjection, geoConicConformal, geoMercator } from "d3-geo";
import { type Boite, boite, milieu, type Point } from "./sommets.ts";

/** A place by its longitude and latitude, in degrees. */
export type Lieu = { code: string; departement: string; lonLat: Point; population: number };

const conique = geoConicConformal().parallels([44, 49]).rotate([-3, 0]);
const cylindrique = geoMercator();

function projeter(projection: GeoProjection, [lon, lat]: Point): Point {
  const projete = projection([lon, lat]);
  if (!projete) throw new Error(`outside the projection: ${lon}, ${lat}`);
  return projete;
}

/** Lambert-93, in which the mainland is drawn. */
const lambert = (lonLat: Point): Point => projeter(conique, lonLat);
const mercator = (lonLat: Point): Point => projeter(cylindrique, lonLat);

type Droite = { pente: number; debut: number };

/** Line of least squares. */
function droite(couples: readonly Point[]): Droite {
  const n = couples.length;
  const [mx, my] = [0, 1].map((rang) => couples.reduce((somme, couple) => somme + (couple[rang] ?? 0), 0) / n);
  const [x0, y0] = [mx ?? 0, my ?? 0];
  const haut = couples.reduce((somme, [x, y]) => somme + (x - x0) * (y - y0), 0);
  const bas = couples.reduce((somme, [x]) => somme + (x - x0) ** 2, 0);
  return { pente: haut / bas, debut: y0 - (haut / bas) * x0 };
}

export type Placer = (lonLat: Point) => Point;

/** Where a place of the mainland stands in the drawing: the middles of départements, there and here, fall together. */
export function placerEnMetropole(lieux: readonly Lieu[], boites: ReadonlyMap<string, Boite>): Placer {
  const couples = [...Map.groupBy(lieux, ({ departement }) => departement)].flatMap(([departement, siens]) => {
    const dessinee = boites.get(departement);
    return dessinee ? [[milieu(boite(siens.map(({ lonLat }) => lambert(lonLat)))), milieu(dessinee)] as const] : [];
  });
  const enX = droite(couples.map(([[x], [vers]]) => [x, vers]));
  const enY = droite(couples.map(([[, y], [, vers]]) => [y, vers]));
  return (lonLat) => {
    const [x, y] = lambert(lonLat);
    return [enX.pente * x + enX.debut, enY.pente * y + enY.debut];
  };
}

/** Overseas, the towns known fill the drawing but for its shores. */
export function placerOutreMer(lieux: readonly Lieu[], dessinee: Boite): Placer {
  const [gauche, haut, droit, bas] = boite(lieux.map(({ lonLat }) => mercator(lonLat)));
  const echelle =
    Math.min((dessinee[2] - dessinee[0]) / (droit - gauche), (dessinee[3] - dessinee[1]) / (bas - haut)) * 0.92;
  const [cx, cy] = milieu(dessinee);
  return (lonLat) => {
    const [x, y] = mercator(lonLat);
    return [cx + (x - (gauche + droit) / 2) * echelle, cy + (y - (haut + bas) / 2) * echelle];
  };
}
