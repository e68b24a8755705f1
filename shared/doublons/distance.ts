/** Letters to add, remove, replace or swap with their neighbour between two words (optimal string alignment). */
export function distance(a: string, b: string): number {
  let avant: number[] = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= a.length; i++) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j++) {
      const remplacer = (ligne[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const moindre = Math.min(remplacer, (ligne[j] ?? 0) + 1, (suivante[j - 1] ?? 0) + 1);
      const croisees = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      suivante.push(croisees ? Math.min(moindre, (avant[j - 2] ?? 0) + 1) : moindre);
    }
    [avant, ligne] = [ligne, suivante];
  }
  return ligne[b.length] ?? 0;
}

/** True when one slip of the hand makes one word of the other: two in a long one, none in a short one. */
export function sontProches(a: string, b: string): boolean {
  const longueur = Math.max(a.length, b.length);
  if (longueur < 4) return a === b;
  return distance(a, b) <= (longueur < 8 ? 1 : 2);
}
