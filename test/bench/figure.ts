/** One measured value, under a name that does not change from one version to the next. */
export type Figure = {
  nom: string;
  valeur: number;
  unite:
    | "ratio"
    | "frappes"
    | "appels"
    | "articles"
    | "paires"
    | "points"
    | "octets"
    | "ko"
    | "Mo"
    | "USD"
    | "ms"
    | "s";
  /** What it must reach. */
  plancher?: number;
  /** What it must not exceed. */
  cible?: number;
  /** How it was obtained: runs, medians, extremes. */
  detail?: string;
};

/** What `npm run bench -- <nom>` runs. */
export type Partie = {
  nom: string;
  /** `graine` draws the sets that a part makes for itself. */
  mesurer(graine: number): Promise<Figure[]>;
};

/** Value below which this share of the sample stands (0.5: the median). */
export function quantile(valeurs: readonly number[], part: number): number {
  const rangees = valeurs.toSorted((a, b) => a - b);
  return rangees[Math.min(rangees.length - 1, Math.floor(rangees.length * part))] ?? Number.NaN;
}

export const mediane = (valeurs: readonly number[]): number => quantile(valeurs, 0.5);

/** `n 200, médiane 6,1 ms, p90 8,4 ms` */
export const resumer = (millisecondes: readonly number[]): string =>
  `n ${millisecondes.length}, médiane ${ecrire(mediane(millisecondes))} ms, p90 ${ecrire(quantile(millisecondes, 0.9))} ms`;

/** A figure as it is read here: three significant digits at least, a decimal comma. */
export const ecrire = (valeur: number): string =>
  valeur.toLocaleString("fr-FR", { maximumFractionDigits: valeur < 100 ? 2 : 0 });

/** Milliseconds that it took. */
export async function chronometrer(faire: () => Promise<unknown>): Promise<number> {
  const debut = performance.now();
  await faire();
  return performance.now() - debut;
}
