/** A number of a file as a whole one, so that two forms of it compare. */
export const arrondi = (valeur: number): number => Math.round(valeur * 1e6);
