/** Rounds of the adjustment: beyond, the weights hardly move. */
const TOURS = 40;

const sommesPar = (rangs: readonly (readonly number[])[], colonne: number, poids: Float64Array, taille: number) => {
  const sommes = new Float64Array(taille);
  rangs.forEach((traits, qui) => {
    const trait = traits[colonne] ?? 0;
    sommes[trait] = (sommes[trait] ?? 0) + (poids[qui] ?? 0);
  });
  return sommes;
};

/**
 * Weights of people such that each trait weighs its share (iterative proportional fitting): dimension after
 * dimension, those who have a trait are scaled to what it should weigh, until all hold together.
 */
export function caler(rangs: readonly (readonly number[])[], parts: readonly number[]): Float64Array {
  const poids = new Float64Array(rangs.length).fill(1 / rangs.length);
  const colonnes = rangs[0]?.length ?? 0;
  for (let pas = 0; pas < TOURS * colonnes; pas += 1) {
    const colonne = pas % colonnes;
    const sommes = sommesPar(rangs, colonne, poids, parts.length);
    rangs.forEach((traits, qui) => {
      const trait = traits[colonne] ?? 0;
      poids[qui] = ((poids[qui] ?? 0) * (parts[trait] ?? 0)) / (sommes[trait] ?? 1);
    });
  }
  return poids;
}
