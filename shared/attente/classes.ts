/** Months of seniority that are counted together. */
export const classesDAttente = [
  { code: "0_6", de: 0, a: 6 },
  { code: "6_12", de: 6, a: 12 },
  { code: "12_24", de: 12, a: 24 },
  { code: "24_36", de: 24, a: 36 },
  { code: "36_48", de: 36, a: 48 },
  { code: "48_60", de: 48, a: 60 },
  { code: "60_72", de: 60, a: 72 },
  { code: "72_84", de: 72, a: 84 },
  { code: "84_96", de: 84, a: 96 },
  { code: "96_108", de: 96, a: 108 },
  { code: "108_120", de: 108, a: 120 },
] as const;

export type ClasseDAttente = (typeof classesDAttente)[number]["code"];

/** Years of life that an estimate rests on, up to the date of its edition. */
export const ANNEES_OBSERVEES = 3;
