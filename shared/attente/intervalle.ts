import type { Incidence } from "./incidences.ts";

/** Normal quantile of an interval of 95 %. */
const Z = 1.959964;
/** What a Poisson count of zero does not exclude, at the same level. */
const ZERO = -Math.log(0.025);

export type Intervalle = { de: number; a: number };

/**
 * Interval on the scale log(−log(1 − F)): it never leaves [0, 1], is asymmetric where F is small, and keeps its coverage
 * with few events, which F ± 1.96 σ does not (Choudhury, 2002). Where nothing happened there is no variance: the bound
 * is then what the least observed class, of `effectif` households, does not exclude.
 */
export function intervalle({ part, variance }: Incidence, effectif: number): Intervalle {
  const inexclu = 1 - Math.exp(-ZERO / effectif);
  const reste = -Math.log1p(-part);
  if (reste <= 0) return { de: 0, a: inexclu };
  if (part >= 1) return { de: 1 - inexclu, a: 1 };
  const ecart = (Z * Math.sqrt(Math.max(0, variance))) / ((1 - part) * reste);
  return { de: -Math.expm1(-reste * Math.exp(-ecart)), a: -Math.expm1(-reste * Math.exp(ecart)) };
}
