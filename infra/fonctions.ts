const communes = "shared/referentiel/donnees/communes.json";
// the font of the State is not ours to redistribute: it comes with the design system
const polices = ["Regular", "Bold"].map(
  (graisse) => `node_modules/@codegouvfr/react-dsfr/dsfr/fonts/Marianne-${graisse}.woff`,
);
const arabe = "node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff";

/** Every Lambda function: `functions/<name>/index.ts`, its size, and the data files laid beside its bundle. */
export const fonctions = {
  public: { memoireMo: 512, secondes: 10, donnees: [communes] },
  session: { memoireMo: 512, secondes: 10, donnees: [communes] },
  portail: { memoireMo: 1024, secondes: 10, donnees: [communes] },
  espace: { memoireMo: 1024, secondes: 15, donnees: [communes, ...polices, arabe] },
  aidant: { memoireMo: 512, secondes: 10, donnees: [] },
  attestation: { memoireMo: 1024, secondes: 15, donnees: [communes, ...polices] },
  intranet: { memoireMo: 512, secondes: 10, donnees: [] },
  // rows of the tables of the night, one group of them at a time
  chiffres: { memoireMo: 1024, secondes: 15, donnees: [communes] },
  pieces: { memoireMo: 512, secondes: 10, donnees: [] },
  guichet: { memoireMo: 512, secondes: 10, donnees: [] },
  dossier: { memoireMo: 512, secondes: 10, donnees: [communes] },
  examen: { memoireMo: 512, secondes: 10, donnees: [] },
  // an export reads many demandes: no longer than the gateway waits
  recherche: { memoireMo: 1024, secondes: 29, donnees: [communes] },
  acces: { memoireMo: 1024, secondes: 15, donnees: [communes] },
  attribution: { memoireMo: 1024, secondes: 10, donnees: [communes] },
  // rows of a published file, one group of them at a time
  statistiques: { memoireMo: 1024, secondes: 15, donnees: [communes] },
  comptoir: { memoireMo: 1024, secondes: 10, donnees: [communes] },
  instruction: { memoireMo: 1024, secondes: 15, donnees: [communes] },
  identite: { memoireMo: 512, secondes: 5, donnees: [] },
  aiguillage: { memoireMo: 256, secondes: 30, donnees: [] },
  notifications: { memoireMo: 512, secondes: 30, donnees: [communes] },
  doublons: { memoireMo: 512, secondes: 30, donnees: [] },
  indexation: { memoireMo: 512, secondes: 30, donnees: [communes] },
  suites: { memoireMo: 512, secondes: 30, donnees: [] },
  "statistiques-capture": { memoireMo: 512, secondes: 30, donnees: [communes] },
  // a day of the country, as facts
  "statistiques-compactage": { memoireMo: 2048, secondes: 900, donnees: [communes] },
  // all that Lambda gives: the lake of ten years on its disk, counted by an engine, and proofs
  "statistiques-publication": {
    memoireMo: 10_240,
    secondes: 900,
    donnees: [communes, "node_modules/highs/build/highs.wasm"],
  },
  rejeu: { memoireMo: 256, secondes: 120, donnees: [] },
  courrier: { memoireMo: 1024, secondes: 900, donnees: [...polices, arabe] },
  // a file of proofs may have thousands of lines
  acheminement: { memoireMo: 512, secondes: 300, donnees: [] },
  // a file of 20 MB, whole, and what is drawn from it
  inspection: { memoireMo: 2048, secondes: 60, donnees: [] },
  rattrapage: { memoireMo: 256, secondes: 60, donnees: [] },
  extinction: { memoireMo: 256, secondes: 300, donnees: [] },
  "cycle-de-vie": { memoireMo: 1024, secondes: 900, donnees: [communes] },
} as const satisfies Record<string, { memoireMo: number; secondes: number; donnees: readonly string[] }>;

export type NomDeFonction = keyof typeof fonctions;

/** Megabytes of disk, where a function asks for more than the half gigabyte that each has. */
export const disqueMo: Partial<Record<NomDeFonction, number>> = { "statistiques-publication": 10_240 };

/** Packages with compiled code, which no bundle can hold: they are laid beside it. */
export const natifs: Partial<Record<NomDeFonction, readonly string[]>> = {
  "statistiques-publication": ["@duckdb", "detect-libc"],
};

/** Threads that a function starts, from a bundle of their own beside its own. */
export const fils: Partial<Record<NomDeFonction, readonly string[]>> = {
  "statistiques-publication": ["classeurs/travailleur"],
};
