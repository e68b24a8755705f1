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
  adresseEnFrance: true,
  adresseCommune: "69123",
  adresseCodePostal: "69001",
  courrierAilleurs: false,
  estAide: false,
  situationFamiliale: "C",
  personnesACharge: [
    {
      id: "enfant-1",
      prenoms: "Yanis",
      nomNaissance: "Benali",
      dateNaissance: "2015-09-04",
      sexe: "M",
      lien: "E",
      presence: "P",
    },
    {
      id: "enfant-2",
      prenoms: "Inès",
      nomNaissance: "Benali",
      dateNaissance: "2018-01-12",
      sexe: "F",
      lien: "E",
      presence: "G",
    },
  ],
  enfantANaitre: false,
  personnesALoger: 3,
  logementAdapte: false,
  statutProfessionnel: "D2",
  contratCourt: false,
  ressourcesMensuelles: { SAL: 1234.56, AF: 141.99 },
  pensionVersee: 0,
  logementActuel: "LP",
  typeActuel: "T2",
  occupants: 3,
  loyerActuel: 540.5,
  aideAuLogement: 120,
  proprietaireAilleurs: false,
  motifs: ["13", "09"],
  categorieLogement: "I",
  typesLogement: ["T3", "T4"],
  rezDeChaussee: true,
  sansAscenseur: false,
  parking: false,
  accession: false,
  communes: ["69123", "69266"],
  demandeElargie: true,
} as const satisfies Reponses;

/** Answers that may be filed; a test states only what its story is about. */
export const desReponses = (dites: Reponses = {}): Reponses => ({ ...COMPLETES, ...dites });

/** Same answers without some of them. */
export const sansReponse = (...noms: (keyof Reponses)[]): Reponses =>
  Object.fromEntries(Object.entries(COMPLETES).filter(([nom]) => !noms.some((ote) => ote === nom)));

/** A codemandeur who has answered everything asked of them. */
export const unCodemandeur = {
  id: "codemandeur-1",
  civilite: "1",
  nomNaissance: "Diallo",
  prenoms: "Moussa",
  dateNaissance: "1983-11-02",
  lien: "B3",
  nationalite: "3",
  statutProfessionnel: "D9",
  ressourcesMensuelles: { CHO: 890 },
};
