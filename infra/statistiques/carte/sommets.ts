export type Point = readonly [x: number, y: number];

/** Where the coordinates of the end of a segment stand among its numbers. */
const ARITES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, z: 0 };

const nombres = (texte: string): number[] => (texte.match(/-?(?:\d+\.?\d*|\.\d+)/gu) ?? []).map(Number);

function suivant([x, y]: Point, commande: string, fin: readonly number[]): Point {
  const [dx, dy] = commande === commande.toLowerCase() ? [x, y] : [0, 0];
  const [a = 0, b = 0] = fin.slice(-2);
  if (commande.toLowerCase() === "h") return [dx + a, y];
  if (commande.toLowerCase() === "v") return [x, dy + a];
  return [dx + a, dy + b];
}

/** Rings of a path, by the ends of its segments: a curve so short is a line. */
export function sommets(d: string): Point[][] {
  const anneaux: Point[][] = [];
  let ici: Point = [0, 0];
  for (const [, commande = "", suite = ""] of d.matchAll(/([a-z])([^a-z]*)/giu)) {
    const arite = ARITES[commande.toLowerCase()] ?? 2;
    const lus = nombres(suite);
    if (commande.toLowerCase() === "z") ici = anneaux.at(-1)?.[0] ?? ici;
    for (let rang = 0; arite > 0 && rang < lus.length; rang += arite) {
      ici = suivant(ici, commande, lus.slice(rang, rang + arite));
      if (commande.toLowerCase() === "m" && rang === 0) anneaux.push([]);
      anneaux.at(-1)?.push(ici);
    }
  }
  return anneaux;
}

const croise = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): boolean =>
  ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;

/** Whether a point is inside these rings. */
export const contient = (anneaux: readonly Point[][], point: Point): boolean =>
  anneaux.reduce(
    (dedans, anneau) =>
      anneau.reduce(
        (deja, a, rang) => (croise(point, a, anneau[rang - 1] ?? anneau.at(-1) ?? a) ? !deja : deja),
        dedans,
      ),
    false,
  );

/** Left, top, right, bottom. */
export type Boite = readonly [number, number, number, number];

export const boite = (points: readonly Point[]): Boite => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

export const milieu = ([gauche, haut, droite, bas]: Boite): Point => [(gauche + droite) / 2, (haut + bas) / 2];
