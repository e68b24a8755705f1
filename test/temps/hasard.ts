/** Numbers drawn from a seed (mulberry32): the same life can be lived again. */
export function tirage(graine: number) {
  let etat = graine >>> 0;
  const nombre = (): number => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let melange = Math.imul(etat ^ (etat >>> 15), etat | 1);
    melange ^= melange + Math.imul(melange ^ (melange >>> 7), melange | 61);
    return ((melange ^ (melange >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    /** True once in so many times. */
    uneFoisSur: (fois: number): boolean => nombre() * fois < 1,
    /** A whole number from 0, below this one. */
    sous: (borne: number): number => Math.floor(nombre() * borne),
    parmi: <T>(liste: readonly [T, ...T[]]): T => liste[Math.floor(nombre() * liste.length)] ?? liste[0],
  };
}

export type Tirage = ReturnType<typeof tirage>;
