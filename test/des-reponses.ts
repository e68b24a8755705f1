import type { Reponses } from "../shared/formulaire/formulaires.ts";

const COMPLETES = {
  pourQui: "moi",
  civilite: "2",
  nomNaissance: "Benali",
  prenoms: "Amina",
  dateNaissance: "1985-03-27",
  nationalite: "1",
  telephone: "06 12 34 56 78",
  adresseLigne: "12 rue de la Paix",
  adresseCommune: "69123",
  situationFamiliale: "C",
  nombreAdultes: 1,
  nombreEnfants: 2,
  enfantANaitre: false,
  personnesALoger: 3,
  logementActuel: "LP",
  loyerActuel: 540.5,
  ressourcesMensuelles: 1234.56,
  motifs: ["13", "09"],
  categorieLogement: "I",
  typesLogement: ["T3", "T4"],
  communes: ["69123", "69266"],
  demandeElargie: true,
} as const satisfies Reponses;

/** Answers that may be filed; a test states only what its story is about. */
export const desReponses = (dites: Reponses = {}): Reponses => ({ ...COMPLETES, ...dites });

/** Same answers without some of them. */
export const sansReponse = (...noms: (keyof Reponses)[]): Reponses =>
  Object.fromEntries(Object.entries(COMPLETES).filter(([nom]) => !noms.some((ote) => ote === nom)));
