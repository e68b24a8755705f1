import type { Modalite } from "../../../shared/statistiques/modalites.ts";
import { type Adulte, type Composition, personnesDuProfil } from "./profil-composition.ts";
import type { Tirage } from "./tirage.ts";
import type { TirerModalite } from "./tirer-modalite.ts";

export type Recherche = {
  motifs: readonly Modalite<"motif">[];
  types: readonly Modalite<"type_logement">[];
  categorie: Modalite<"categorie_logement">;
};

type Connu = Composition & { demandeur: Adulte; revenu: number };
type Loge = Connu & { logement: Modalite<"logement_actuel"> };
type Regle<C extends string, T> = Partial<Record<C, (connu: T) => number>>;

const SEUL_SURTOUT = (connu: Connu): number => (personnesDuProfil(connu) === 1 ? 1.4 : 0.25);

const parLogement: Regle<Modalite<"logement_actuel">, Connu> = {
  HLM: (connu) => (personnesDuProfil(connu) > 2 ? 1.5 : 0.8),
  RS: SEUL_SURTOUT,
  RHVS: SEUL_SURTOUT,
  RE: ({ demandeur }) => (demandeur.statut === "ETU" || demandeur.statut === "APP" ? 20 : 0),
  CDEFCM: ({ composition, demandeur }) => (composition.startsWith("MONO") && demandeur.civilite === "2" ? 4 : 0),
  CPE: ({ demandeur: { age }, ...connu }) => (age < 30 ? 3 : age < 40 ? 1 : 0.4) * (connu.enfants.length > 1 ? 0.4 : 1),
  CP: ({ enfants }) => (enfants.length > 2 ? 0.5 : 1),
  FONC: ({ demandeur: { statut } }) => (statut === "CDI" ? 2 : 0),
  POCC: ({ demandeur: { age }, revenu }) => (age < 30 || revenu < 900 ? 0 : 1.6),
  SD: SEUL_SURTOUT,
  SQUAT: SEUL_SURTOUT,
  HABM: SEUL_SURTOUT,
  CAMCAR: SEUL_SURTOUT,
};

export const tirerLogement = (tirer: TirerModalite, connu: Connu): Modalite<"logement_actuel"> =>
  tirer("logement_actuel", (code) => parLogement[code]?.(connu) ?? 1);

const LOUE = ["HLM", "LP"];
const A_SOI = ["HLM", "LP", "POCC", "FONC", "LTG"];

const si = (vrai: boolean, poids = 1): number => (vrai ? poids : 0);
const aSoi = ({ logement }: Loge): boolean => A_SOI.includes(logement);
const travaille = ({ demandeur: { statut } }: Loge): boolean => ["CDI", "CDD", "ART", "APP"].includes(statut);
const enCouple = ({ composition }: Loge): boolean => composition.startsWith("COUPLE");

/** A reason belongs to some households: nobody finds a squat too big. */
const parMotif: Regle<Modalite<"motif">, Loge> = {
  "01": (connu) => si(!aSoi(connu), 3),
  "02": ({ logement }) => si(logement === "HLM", 3),
  "03": ({ logement }) => si(logement !== "SD"),
  "04": ({ logement }) => si(logement === "LP", 4),
  "05": ({ logement }) => si(LOUE.includes(logement), 2),
  "06": ({ demandeur, composition }) => si(demandeur.civilite === "2" && composition !== "COTIT", 2),
  "09": (connu) => si(LOUE.includes(connu.logement) || connu.logement === "RHVS", 2),
  "10": (connu) => si(aSoi(connu) && connu.demandeur.age >= 45 && personnesDuProfil(connu) <= 2, 6),
  "11": (connu) => si(["M", "D", "S"].includes(connu.situation) && !enCouple(connu), 4),
  "12": ({ logement, demandeur }) => si(["CPE", "CP"].includes(logement) && demandeur.age < 45, 4),
  "13": (connu) => si(aSoi(connu) || connu.logement === "CPE", personnesDuProfil(connu) >= 3 ? 3 : 0.4),
  "14": (connu) => si(!enCouple(connu) && connu.demandeur.age < 60),
  "15": ({ demandeur: { nationalite } }) => (nationalite === "1" ? 0.4 : 3),
  "16": ({ demandeur: { statut } }) => si(statut === "CDI", 2),
  "17": (connu) => si(aSoi(connu), 2),
  "18": (connu) => si(travaille(connu), 2),
  "19": (connu) => si(travaille(connu), 2),
  "22": ({ logement }) => si(logement === "POCC", 30),
};

/** One to three reasons, the most important first. */
function tirerMotifs(hasard: Tirage, tirer: TirerModalite, connu: Loge): Recherche["motifs"] {
  const tires = Array.from({ length: hasard.entier(1, 3) }, () =>
    tirer("motif", (code) => parMotif[code]?.(connu) ?? 1),
  );
  return [...new Set(tires)];
}

/** Persons that a size houses well: its own number of rooms, or one more. */
const pieces: Readonly<Record<Modalite<"type_logement">, number>> = {
  C: 0.5,
  T1: 1,
  T2: 1.8,
  T3: 3,
  T4: 4.3,
  T5: 5.5,
  T6P: 7.5,
  NR: 1,
};

const plusGrand: Partial<Record<Modalite<"type_logement">, Modalite<"type_logement">>> = {
  C: "T1",
  T1: "T2",
  T2: "T3",
  T3: "T4",
  T4: "T5",
  T5: "T6P",
};

function convientALaTaille(code: Modalite<"type_logement">, personnes: number): number {
  if (code === "C") return si(personnes === 1);
  return Math.exp(-((Math.min(personnes, 8) - pieces[code]) ** 2) / 1.2);
}

/** Why the household asks, and for what. */
export function tirerRecherche(hasard: Tirage, tirer: TirerModalite, connu: Loge): Recherche {
  const petit = tirer("type_logement", (code) => convientALaTaille(code, personnesDuProfil(connu)));
  const grand = plusGrand[petit];
  return {
    motifs: tirerMotifs(hasard, tirer, connu),
    types: grand && hasard.oui(35) ? [petit, grand] : [petit],
    categorie: tirer("categorie_logement"),
  };
}
