/** Published, or derived from what is: USH, ANCOLS, Insee, regional observatories; else plausible. */
type Region = { code: string; stock: number; nouvelles: number; attributions: number; source: string };

/** Demandes en cours at 31 December 2022, those of less than a year, and attributions of the year, by région (INSEE code). */
export const regions: readonly Region[] = [
  { code: "11", stock: 785987, nouvelles: 299766, attributions: 75000, source: "Institut Paris Region (2023)" },
  {
    code: "84",
    stock: 218364,
    nouvelles: 135624,
    attributions: 49500,
    source: "plausible ; attributions 2020 = 47 498 (DREAL PACA (2020))",
  },
  {
    code: "32",
    stock: 206500,
    nouvelles: 128774,
    attributions: 47900,
    source: "déduit : 223 000 fin 2023 (+8 %) ; 45 000 attributions 2023 (-6 %) (URH Hauts-de-France)",
  },
  {
    code: "93",
    stock: 207000,
    nouvelles: 104388,
    attributions: 22800,
    source: "déduit : 178 102 fin 2020 (DREAL PACA (2020)), 4 491 pour 100 000 hab. mi-2024 (USH (2024))",
  },
  {
    code: "76",
    stock: 180000,
    nouvelles: 107098,
    attributions: 33000,
    source: "déduit : 205 000 fin 2024, 30 766 attributions 2024 (HSO Occitanie (2024))",
  },
  { code: "75", stock: 173000, nouvelles: 103502, attributions: 32500, source: "plausible" },
  {
    code: "44",
    stock: 121500,
    nouvelles: 78469,
    attributions: 35500,
    source: "déduit : 112 000 fin 2021, 37 000 attributions 2021 (Insee Grand Est)",
  },
  {
    code: "52",
    stock: 121000,
    nouvelles: 74141,
    attributions: 25500,
    source:
      "déduit : ~114 500 au 1/1/2022 (CREHA Ouest), 126 000 au 1/1/2025, 22 000 attributions 2024 (USH Pays de la Loire (2025))",
  },
  {
    code: "28",
    stock: 112000,
    nouvelles: 71634,
    attributions: 30500,
    source: "déduit : 3 617 pour 100 000 hab. mi-2024 (USH (2024))",
  },
  {
    code: "53",
    stock: 92000,
    nouvelles: 55970,
    attributions: 18700,
    source: "déduit : ~85 300 au 1/1/2022 (CREHA Ouest)",
  },
  { code: "24", stock: 68000, nouvelles: 42974, attributions: 17100, source: "plausible" },
  {
    code: "27",
    stock: 55000,
    nouvelles: 36502,
    attributions: 20300,
    source: "déduit : 46 600 + 51 700 - 21 300 - 26 600 = 50 400 fin 2021 (Insee Bourgogne-Franche-Comté)",
  },
  { code: "94", stock: 9500, nouvelles: 4691, attributions: 1000, source: "plausible" },
  { code: "01", stock: 10200, nouvelles: 5834, attributions: 1600, source: "plausible" },
  { code: "02", stock: 9600, nouvelles: 5485, attributions: 1500, source: "plausible" },
  {
    code: "03",
    stock: 11921,
    nouvelles: 5756,
    attributions: 1200,
    source: "déduit : 13 113 fin 2023, +10 % (USH Guyane (2023))",
  },
  {
    code: "04",
    stock: 39128,
    nouvelles: 22341,
    attributions: 6100,
    source: "déduit : 44 606 fin 2023, +14 % (ARMOS océan Indien (2023))",
  },
  { code: "06", stock: 2300, nouvelles: 1241, attributions: 300, source: "plausible" },
];

/** The same for the départements of Île-de-France, whose sum is that of the région. */
export const departementsFranciliens: readonly Region[] = [
  {
    code: "75",
    stock: 172000,
    nouvelles: 56823,
    attributions: 10600,
    source: "plausible ; ratio 16,2 (Institut Paris Region (2023))",
  },
  {
    code: "92",
    stock: 116228,
    nouvelles: 43052,
    attributions: 11357,
    source: "116 228 dont 36 891 mutations ; 11 357 attributions dont 3 326 (Hauts-de-Seine (2022))",
  },
  { code: "93", stock: 127500, nouvelles: 47227, attributions: 12200, source: "plausible" },
  { code: "94", stock: 101000, nouvelles: 37411, attributions: 9500, source: "plausible" },
  { code: "77", stock: 62500, nouvelles: 26905, attributions: 8000, source: "plausible" },
  { code: "78", stock: 68300, nouvelles: 28718, attributions: 7900, source: "plausible" },
  {
    code: "91",
    stock: 70600,
    nouvelles: 31098,
    attributions: 10200,
    source: "plausible ; ratio 6,9 (Hauts-de-Seine (2022))",
  },
  { code: "95", stock: 67859, nouvelles: 28532, attributions: 5243, source: "plausible (solde)" },
];
