/**
 * Position to the ceilings (in %): [stock in France, stock in Île-de-France, satisfaites].
 * Source: three quarters under the PLAI: Cour des comptes (2020), Occitanie (2024); the rest plausible.
 */
export const plafond = {
  LE_PLAI: [73.6, 69.5, 74.1],
  PLAI_PLUS: [19.4, 21.3, 21.6],
  PLUS_PLS: [3.2, 4.7, 2.4],
  GT_PLS: [2, 2.7, 0.8],
  NR: [1.8, 1.8, 1.1],
} as const;

/** Stock in France by seniority (in %): under a year, Indecosa (2019); the rest plausible. */
export const anciennete = { LT1: 53, "1_2": 17.5, "2_3": 9.7, "3_4": 6.2, "4_5": 4.1, "5_10": 7.6, GE10: 1.9 } as const;

/** Stock of Île-de-France at 31 December 2022 by seniority: under a year is the published figure, the rest plausible. */
export const ancienneteFrancilienne = {
  LT1: 299_766,
  "1_2": 145_800,
  "2_3": 89_000,
  "3_4": 62_500,
  "4_5": 46_800,
  "5_10": 103_000,
  GE10: 39_121,
} as const;

/** Exits without attribution (in %): not renewed, 93 %, Insee Grand Est (2021); the rest plausible. */
export const radiations = { RADREN: 93, RADABA: 4.6, RADCON: 1.4, RADIRR: 1 } as const;

/** Channel of filing (in %), plausible around Banque des territoires (2020). */
export const canaux = { PGP: 62, GUI: 22, PART: 16 } as const;

/** Réservataire of the home (in %), plausible. */
export const reservataires = { COLTER: 15, COLACT: 19, PPRIOR: 17, PFONCT: 3, AUTRES: 2, AUCUN: 42, NR: 2 } as const;

/** Why a proposal is refused (in %), plausible. */
export const refus = { LOC: 19, LOY: 8, TAI: 11, ETA: 9, ETG: 6, ENV: 12, DEL: 2, CHG: 9, SRP: 14, AUT: 10 } as const;

/** Loan of the home (in %) and DALO (in %), plausible. */
export const financements = { PLAI: 27, PLUS: 62, PLS: 8, NR: 3 } as const;
export const dalo = { NON: 97.2, ACTIF: 1.9, CADUC: 0.7, ACTREL: 0.2 } as const;
