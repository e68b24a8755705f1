type Point = { le: string; nombre: number; source: string };

/** Demandes en cours in France on a day. */
export const stock: readonly Point[] = [
  { le: "2014-12-31", nombre: 1_700_000, source: "Cour des comptes (2020), arrondi" },
  { le: "2019-12-31", nombre: 2_160_000, source: "Indecosa, arrondi" },
  { le: "2021-12-31", nombre: 2_255_700, source: "USH, bilan 2021" },
  { le: "2022-12-31", nombre: 2_423_000, source: "USH" },
  { le: "2023-12-31", nombre: 2_610_000, source: "USH (septembre 2024), déduit : 2 708 400 / 1,038" },
  { le: "2024-06-30", nombre: 2_708_400, source: "USH (septembre 2024)" },
  { le: "2024-12-31", nombre: 2_760_000, source: "USH" },
  { le: "2025-06-30", nombre: 2_870_000, source: "USH" },
  { le: "2026-10-31", nombre: 2_900_000, source: "plausible : au-delà du dernier chiffre publié" },
];

/** Attributions of a year in France. */
export const attributions: Readonly<Record<number, { nombre: number; source: string }>> = {
  2019: { nombre: 449_049, source: "DREAL Provence-Alpes-Côte d’Azur, bilan 2020" },
  2020: { nombre: 384_235, source: "DREAL Provence-Alpes-Côte d’Azur, bilan 2020" },
  2021: { nombre: 435_400, source: "USH, bilan 2021" },
  2022: { nombre: 420_000, source: "ANCOLS (2022), arrondi" },
  2023: { nombre: 393_000, source: "USH" },
  2024: { nombre: 384_000, source: "USH" },
};
