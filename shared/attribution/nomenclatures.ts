// Codes of the exchange interface of the SNE and of its published statistics; facts hold them, so they never change.
type Nomenclature = readonly { code: string; libelle: string }[];

/** On whose contingent a home is let (CCH, R. 441-5 and following). */
export const reservataires = [
  { code: "COLTER", libelle: "Collectivités territoriales et leurs établissements" },
  { code: "COLACT", libelle: "Employeurs et Action Logement" },
  { code: "PPRIOR", libelle: "Préfet, publics prioritaires" },
  { code: "PFONCT", libelle: "Préfet, agents de l’État" },
  { code: "AUTRES", libelle: "Autre réservataire" },
  { code: "AUCUN", libelle: "Hors contingent (bailleur)" },
] as const satisfies Nomenclature;
export type CodeDeReservataire = (typeof reservataires)[number]["code"];

export const accordsCollectifs = [
  { code: "ACD", libelle: "Accord collectif départemental" },
  { code: "ACI", libelle: "Accord collectif intercommunal" },
  { code: "AUCUN", libelle: "Aucun" },
] as const satisfies Nomenclature;
export type AccordCollectif = (typeof accordsCollectifs)[number]["code"];

/** Why a person refuses; `SRP` is said by the calendar alone, never by them. */
export const motifsDeRefus = [
  { code: "LOC", libelle: "L’endroit ne me convient pas" },
  { code: "LOY", libelle: "Le loyer ou les charges sont trop élevés" },
  { code: "TAI", libelle: "La taille ne convient pas" },
  { code: "ETA", libelle: "L’état ou l’équipement du logement ne convient pas" },
  { code: "ETG", libelle: "L’étage, l’absence d’ascenseur ou l’accès ne convient pas" },
  { code: "ENV", libelle: "L’environnement ou le quartier ne convient pas" },
  { code: "DEL", libelle: "Le délai pour emménager ou mon préavis ne convient pas" },
  { code: "CHG", libelle: "Ma situation a changé" },
  { code: "AUT", libelle: "Une autre raison" },
] as const satisfies Nomenclature;
export const SANS_REPONSE = "SRP";
export type MotifDeRefus = (typeof motifsDeRefus)[number]["code"] | typeof SANS_REPONSE;

/**
 * Why a commission does not give the home (d), in words said to the person; its comment goes with it. The codes are
 * ours: the law wants the reason in writing (L. 441-2-2), and lists none.
 */
export const motifsDeNonAttribution = [
  { code: "TAILLE", libelle: "La taille du logement ne correspond pas à votre foyer" },
  { code: "RESSOURCES", libelle: "Le loyer est trop élevé pour vos ressources" },
  { code: "PRIORITE", libelle: "D’autres candidatures étaient plus prioritaires" },
  { code: "DOSSIER", libelle: "Il manque des documents pour décider" },
  { code: "ADAPTATION", libelle: "Le logement n’est pas adapté à votre santé ou à un handicap" },
  { code: "SITUATION", libelle: "Votre situation a changé depuis votre demande" },
  { code: "PATRIMOINE", libelle: "Vous avez un logement ou un patrimoine qui permet de vous loger" },
  { code: "AUTRE", libelle: "Une autre raison, expliquée ci-dessous" },
] as const satisfies Nomenclature;
export type MotifDeNonAttribution = (typeof motifsDeNonAttribution)[number]["code"];

/** Fewer than three demandes may be examined in these cases, and no other (CCH, R. 441-3). */
export const exceptionsAuxTroisCandidats = [
  { code: "INSUFFISANT", libelle: "Nombre insuffisant de candidats" },
  { code: "DALO", libelle: "Candidats désignés par le préfet au titre du DALO" },
  { code: "TRES_SOCIAL", libelle: "Logement subventionné à loyer très social (D. 331-25-1)" },
] as const satisfies Nomenclature;
export type ExceptionAuxTrois = (typeof exceptionsAuxTroisCandidats)[number]["code"];

export const codesDe = <C extends string>(liste: readonly { code: C }[]): C[] => liste.map(({ code }) => code);

export const libelleDeNonAttribution = (motif: MotifDeNonAttribution): string =>
  motifsDeNonAttribution.find(({ code }) => code === motif)?.libelle ?? motif;

export const libelleDuRefus = (motif: MotifDeRefus): string =>
  motifsDeRefus.find(({ code }) => code === motif)?.libelle ?? "Sans réponse dans le délai";
