import type { LogementEnBref } from "./logement.ts";
import type { AccordCollectif, CodeDeReservataire, MotifDeNonAttribution, MotifDeRefus } from "./nomenclatures.ts";

/** Decisions of a commission, with their letters (CCH, R. 441-3). */
export const decisionsDeCommission = {
  ATTRIBUTION: { lettre: "a", libelle: "Attribution du logement" },
  ATTRIBUTION_RANG: { lettre: "b", libelle: "Attribution, par ordre de priorité" },
  ATTRIBUTION_CONDITION: { lettre: "c", libelle: "Attribution sous condition" },
  NON_ATTRIBUTION: { lettre: "d", libelle: "Non-attribution" },
  IRRECEVABILITE: { lettre: "e", libelle: "Rejet pour irrecevabilité" },
} as const;
export type CodeDeDecision = keyof typeof decisionsDeCommission;

/** What the commission decided of one candidature. */
export type Decision = {
  decision: CodeDeDecision;
  /** Day of the sitting. */
  seanceLe: string;
  /** Of b: 1 is offered first. */
  rang?: number;
  /** Of c: what is missing, and by when. */
  condition?: { piece: string; avantLe: string };
  /** Of d, since commissions say it by a code too. */
  motif?: MotifDeNonAttribution;
  /** Of d and e, and wherever the commission wants to say more: told to the person as it stands. */
  motivation?: string;
  /** Of e. */
  sousMotif?: "IRRRES" | "IRRSEJ";
  /** Last day to answer, when the decision makes an offer. */
  repondreAvantLe?: string;
};

/** Where a candidature stands. */
export const etatsDeCandidature = [
  "presentee",
  "en-attente",
  "proposee",
  "acceptee",
  "refusee",
  "non-attribuee",
  "irrecevable",
  "close",
  "satisfaite",
] as const;
export type EtatDeCandidature = (typeof etatsDeCandidature)[number];

/** Why a candidature ends without a word of the person nor of the commission. */
export const raisonsDeCloture = {
  "autre-candidat": "Une autre candidature a été retenue",
  "logement-retire": "Le bailleur a retiré ce logement",
  "candidature-retiree": "L’organisme qui l’avait présentée l’a retirée",
  "demande-arretee": "La demande s’est arrêtée",
} as const;
export type RaisonDeCloture = keyof typeof raisonsDeCloture;

/** A demande that stands for a home, as its own history tells it. */
export type Candidature = {
  logement: LogementEnBref;
  etat: EtatDeCandidature;
  /** Day of the last thing that happened to it, and the event that says it. */
  le: string;
  version: number;
  /** Designated by the prefect for someone whose right to a home is opposable. */
  auTitreDuDalo: boolean;
  decision?: Decision;
  repondreAvantLe?: string;
  refus?: MotifDeRefus;
};

/** What the law wants to be entered when a demande ends by a lease (CCH, R. 441-2-9). */
export type Attribution = {
  logementId: string;
  rpls?: string;
  commune: string;
  categorie: "A" | "M";
  type: LogementEnBref["type"];
  surface: number;
  loyer: number;
  financement: LogementEnBref["financement"];
  qpv: boolean;
  reservataire: CodeDeReservataire;
  accordCollectif: AccordCollectif;
  dalo: "NON" | "ACTIF";
  /** Was a tenant of the same landlord before. */
  dejaLogeParLeBailleur: boolean;
  bailSigneLe: string;
  /** Situation of the household on that day, in the modalities of the statistics. */
  quartile: string;
  plafond: string;
};

/** The same, as the home holds it: what its landlord and its réservataire read. */
export type CandidatureDuLogement = {
  numeroUnique: string;
  etat: EtatDeCandidature;
  auTitreDuDalo: boolean;
  /** Guichet that designated it, and when. */
  presenteePar: string;
  presenteeLe: string;
  /** Where the ranking put it on that day: a key that names nobody (`cleDeRang`). Absent of what was presented before. */
  cle?: string;
  decision?: Decision;
  repondreAvantLe?: string;
  refus?: MotifDeRefus;
};

const ouvertes: readonly EtatDeCandidature[] = ["presentee", "en-attente", "proposee", "acceptee"];

/** Something may still come of it. */
export const estOuverte = ({ etat }: Pick<Candidature, "etat">): boolean => ouvertes.includes(etat);

export const candidaturePour = (
  { candidatures = [] }: { candidatures?: readonly Candidature[] },
  logementId: string,
): Candidature | undefined => candidatures.find(({ logement }) => logement.logementId === logementId);
