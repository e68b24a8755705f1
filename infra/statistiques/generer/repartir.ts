/** Noise of floating point, that must not turn 7 into 6.999… and then 6. */
const net = (reel: number): number => Math.round(reel * 1e6) / 1e6;

/**
 * Whole numbers near these, whose sum is `total` (largest remainders first). Numbers are first scaled to that sum.
 */
export function repartir(reels: readonly number[], total: number): number[] {
  const somme = reels.reduce((cumul, reel) => cumul + reel, 0);
  if (somme === 0) return reels.map((_, rang) => (rang === 0 ? total : 0));
  const justes = reels.map((reel) => net((reel * total) / somme));
  const entiers = justes.map(Math.floor);
  const manque = total - entiers.reduce((cumul, entier) => cumul + entier, 0);
  const restes = justes.map((juste, rang) => ({ rang, reste: juste - Math.floor(juste) }));
  restes.sort((a, b) => b.reste - a.reste || a.rang - b.rang);
  for (const { rang } of restes.slice(0, manque)) entiers[rang] = (entiers[rang] ?? 0) + 1;
  return entiers;
}
