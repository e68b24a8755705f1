import { estMineurLe, estUnJour } from "../demande/delais.ts";
import type { Valeur } from "../formulaire/champ.ts";
import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import { piecesDIdentite } from "./identite.ts";

type Jour = { aujourdhui: string };

/** Whose answers open a request, and so whose piece it is. */
export type Concernes = "demandeur" | "codemandeurs" | "demandeurs" | "a-charge" | "handicapes";

/** The answer that opens a request: one of these values (of a list, of an amount told), or what a rule says of it. */
type Fait =
  | { champ: string; parmi: readonly (string | boolean)[] }
  | { champ: string; si: (dites: Dites, jour: Jour) => boolean };

/** One request: any of these pieces (together named by `libelle`), of each of those concerned whom the fact is true of. */
export type Ouverture = { cle: string; libelle?: string; codes: readonly string[]; de: Concernes; fait: Fait };

const ne = (dites: Dites): string | undefined =>
  typeof dites.dateNaissance === "string" && estUnJour(dites.dateNaissance) ? dites.dateNaissance : undefined;

const estMajeur = (dites: Dites, { aujourdhui }: Jour): boolean => {
  const jour = ne(dites);
  return jour !== undefined && !estMineurLe(jour, aujourdhui);
};
const estMineur = (dites: Dites, { aujourdhui }: Jour): boolean => {
  const jour = ne(dites);
  return jour !== undefined && estMineurLe(jour, aujourdhui);
};

const majeur = { champ: "dateNaissance", si: estMajeur } as const;
const mineur = { champ: "dateNaissance", si: estMineur } as const;

const contient = (valeur: Valeur | undefined, attendu: string | boolean): boolean =>
  valeur === attendu || (Array.isArray(valeur) && valeur.includes(attendu));

/** True of someone with a tax notice, unless they said that they have none. */
const aUnAvis = (dites: Dites, jour: Jour): boolean =>
  ne(dites) !== undefined &&
  !contient(dites.autresSituations, "sans-avis-impot") &&
  (dites.emancipe === "oui" || estMajeur(dites, jour));

/** Income that fell by 10 % or more makes the last year count (arrêté du 29 juillet 1987, art. 4). */
const aBaisse = ({ revenuFiscalN1, revenuFiscalN2 }: Dites): boolean =>
  typeof revenuFiscalN1 === "number" && typeof revenuFiscalN2 === "number" && revenuFiscalN1 <= revenuFiscalN2 * 0.9;

/** The reason alone: with a card, it is the card's holder who shows it. */
const handicapSansCarte = (dites: Dites): boolean =>
  contient(dites.motifs, "07") &&
  personnesDe(dites, "personnesHandicapees").every((lue) => lue.carteInvalidite !== true);

const TITRES = piecesDIdentite.map(({ code }) => code).filter((code) => code.startsWith("TS_"));

const une = (code: string, de: Concernes, champ: string, ...parmi: (string | boolean)[]): Ouverture => ({
  cle: code,
  codes: [code],
  de,
  fait: { champ, parmi },
});
const motif = (code: string, ...motifs: string[]): Ouverture => une(code, "demandeur", "motifs", ...motifs);
const ressource = (code: string, ...natures: string[]): Ouverture[] => [
  une(code, "demandeurs", "ressourcesMensuelles", ...natures),
  une(code, "demandeur", "ressourcesACharge", ...natures),
];

const LOGES = [
  "HLM",
  "LP",
  "RS",
  "RHVS",
  "RE",
  "SLHT",
  "SH",
  "CDEFCM",
  "CPE",
  "CP",
  "LTG",
  "FONC",
  "POCC",
  "HOT",
] as const;

/**
 * What each answer opens, in the order in which it is asked for. What no answer of the form opens (guardianship,
 * daily allowances, a dissolved pacs) is on the closed list, and is asked for by an agent only.
 */
export const ouvertures: readonly Ouverture[] = [
  une("IDENTITE_FR", "demandeur", "nationalite", "1"),
  une("IDENTITE_UE_EEE_CH", "demandeur", "nationalite", "2"),
  {
    cle: "TITRE_DE_SEJOUR",
    libelle: "Titre de séjour en cours de validité",
    codes: TITRES,
    de: "demandeur",
    fait: { champ: "nationalite", parmi: ["3"] },
  },
  { cle: "IDENTITE_AUTRES_MAJEURS", codes: ["IDENTITE_AUTRES_MAJEURS"], de: "codemandeurs", fait: majeur },
  { cle: "IDENTITE_AUTRES_MAJEURS", codes: ["IDENTITE_AUTRES_MAJEURS"], de: "a-charge", fait: majeur },
  {
    cle: "AVIS_IMPOSITION_N2",
    codes: ["AVIS_IMPOSITION_N2"],
    de: "demandeurs",
    fait: { champ: "dateNaissance", si: aUnAvis },
  },
  { cle: "AVIS_IMPOSITION_N2", codes: ["AVIS_IMPOSITION_N2"], de: "a-charge", fait: majeur },
  { cle: "ETAT_CIVIL_MINEURS", codes: ["ETAT_CIVIL_MINEURS"], de: "a-charge", fait: mineur },
  {
    cle: "AVIS_IMPOSITION_N1",
    codes: ["AVIS_IMPOSITION_N1"],
    de: "demandeurs",
    fait: { champ: "revenuFiscalN1", si: aBaisse },
  },
  ...ressource("SALAIRES_3_MOIS", "SAL"),
  une("BILAN_NON_SALARIE", "demandeurs", "statutProfessionnel", "D8"),
  ...ressource("PENSION", "RET", "PINV", "AMV"),
  ...ressource("ARE", "CHO"),
  ...ressource("PENSION_ALIMENTAIRE", "PAR"),
  ...ressource("PRESTATIONS_CAF_MSA", "AF", "AAH", "AEEH", "AJPP", "RSA", "PAJE"),
  ...ressource("BOURSE", "BE"),
  une("PATRIMOINE", "demandeur", "proprietaireAilleurs", true),
  une("MARIAGE", "demandeur", "situationFamiliale", "M"),
  une("PACS", "demandeur", "situationFamiliale", "P"),
  une("DIVORCE", "demandeur", "situationFamiliale", "D"),
  une("INSTANCE_DIVORCE", "demandeur", "situationFamiliale", "S"),
  une("DECES_CONJOINT", "demandeur", "situationFamiliale", "V"),
  une("GROSSESSE", "demandeur", "enfantANaitre", true),
  {
    cle: "ETUDES",
    libelle: "Carte d’étudiant ou contrat d’apprentissage",
    codes: ["ETUDIANT", "APPRENTI"],
    de: "demandeurs",
    fait: { champ: "statutProfessionnel", parmi: ["D6"] },
  },
  une("SITUATION_PRO_AUTRE", "demandeurs", "statutProfessionnel", "D11"),
  une("LOGEMENT_ACTUEL", "demandeur", "logementActuel", ...LOGES),
  motif("SANS_LOGEMENT", "01"),
  {
    cle: "ETAT_DU_LOGEMENT",
    libelle: "Preuve de l’état de votre logement",
    codes: ["NON_DECENT", "INSALUBRE_DANGEREUX", "IMPROPRE_HABITATION"],
    de: "demandeur",
    fait: { champ: "motifs", parmi: ["03"] },
  },
  motif("CONGE_VENTE_REPRISE", "04"),
  motif("EXPULSION", "05"),
  motif("COUT_LOGEMENT", "09"),
  motif("ACCEDANT_DIFFICULTE", "22"),
  motif("VIOLENCES", "06"),
  une("VIOLENCES", "demandeur", "situationsProtegees", "violences-couple", "violences-sexuelles"),
  une("HANDICAP", "handicapes", "carteInvalidite", true),
  { cle: "HANDICAP", codes: ["HANDICAP"], de: "demandeur", fait: { champ: "motifs", si: handicapSansCarte } },
  motif("SANTE", "08"),
  motif("REGROUPEMENT_FAMILIAL", "15"),
  motif("LOCALISATION_EMPLOI", "19"),
  motif("MUTATION_PRO", "18"),
  motif("AGREMENT_ASSMAT", "16"),
  une("ASE", "demandeur", "autresSituations", "ase"),
  une("SPV", "demandeur", "autresSituations", "pompier"),
];

const estMontants = (valeur: Valeur): valeur is Readonly<Record<string, number>> =>
  typeof valeur === "object" && !Array.isArray(valeur);

/** The values, among those of the fact, that someone has told; `undefined` when the fact is not true of them. */
export function valeursQuiOuvrent(
  { fait }: Ouverture,
  dites: Dites,
  jour: Jour,
): readonly (string | boolean)[] | undefined {
  const valeur = dites[fait.champ];
  if (valeur === undefined) return undefined;
  if ("si" in fait) return fait.si(dites, jour) ? [] : undefined;
  const dits = fait.parmi.filter((attendu) =>
    estMontants(valeur) ? (valeur[String(attendu)] ?? 0) > 0 : contient(valeur, attendu),
  );
  return dits.length > 0 ? dits : undefined;
}
