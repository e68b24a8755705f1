import { listesDeCodes } from "../modalites-de-fait.ts";
import type { Base } from "./bases.ts";
import { estCommunal, type Niveau } from "./niveaux.ts";

type Modalites = readonly { code: string; libelle: string }[];

/**
 * A dimension of the tables: its ordered list (none when it is drawn from the dates or the territories), the column of
 * the facts that holds it, another one for some bases, and the shorter list that takes its place in a commune.
 */
export type DimensionPubliee = {
  libelle: string;
  modalites?: Modalites;
  colonne: string;
  colonnes?: Partial<Record<Base, string>>;
  communale?: string;
  /** Its lines are not to be added up. */
  sansTotal?: true;
  /** What its labels mean, where their words are not everyone's: told with the definition of each of its tables. */
  precision?: string;
};

const { motif_8, age_6, revenu_5, type_5, type_logement, type_cible, ...listes } = listesDeCodes;

const VARIABLES = {
  age: "Âge",
  nationalite: "Nationalité",
  taille_menage: "Taille du ménage",
  composition_familiale: "Composition familiale",
  situation_professionnelle: "Situation professionnelle",
  situation_familiale: "Situation familiale",
  revenu_mensuel: "Revenus mensuels",
  revenu_uc: "Revenu par unité de consommation",
  plafond: "Position face aux plafonds",
  logement_actuel: "Logement actuel",
  motif: "Motif principal",
  type_logement: "Type de logement recherché",
  type_cible: "Typologie cible",
  categorie_logement: "Catégorie de logement",
  localisation_relative: "Localisation du logement actuel",
} as const;

/** Columns of a fact of which a missing answer is counted. */
export const variables = Object.entries(VARIABLES).map(([code, libelle]) => ({ code, libelle }));

export const dimensionsPubliees = {
  anciennete: { libelle: "Ancienneté", modalites: listes.anciennete, colonne: "anciennete" },
  age: { libelle: "Tranche d’âge", modalites: listes.age, colonne: "age", communale: "age_6" },
  age_6: { libelle: "Tranche d’âge (6 classes)", modalites: age_6, colonne: "age_6" },
  nationalite: { libelle: "Nationalité", modalites: listes.nationalite, colonne: "nationalite" },
  taille_menage: { libelle: "Taille du ménage", modalites: listes.taille_menage, colonne: "taille_menage" },
  composition_familiale: {
    libelle: "Composition familiale",
    modalites: listes.composition_familiale,
    colonne: "composition_familiale",
  },
  situation_professionnelle: {
    libelle: "Situation professionnelle",
    modalites: listes.situation_professionnelle,
    colonne: "situation_professionnelle",
  },
  situation_familiale: {
    libelle: "Situation familiale",
    modalites: listes.situation_familiale,
    colonne: "situation_familiale",
  },
  revenu_mensuel: {
    libelle: "Revenus mensuels du ménage",
    modalites: listes.revenu_mensuel,
    colonne: "revenu_mensuel",
    communale: "revenu_5",
  },
  revenu_5: { libelle: "Revenus mensuels du ménage (5 classes)", modalites: revenu_5, colonne: "revenu_5" },
  revenu_uc: {
    libelle: "Revenu mensuel par unité de consommation",
    modalites: listes.revenu_uc,
    colonne: "revenu_uc",
    precision:
      "Unités de consommation : 1 pour le demandeur, 0,5 pour chaque autre personne de 14 ans ou plus, 0,3 pour chaque enfant plus jeune.",
  },
  plafond: {
    libelle: "Position face aux plafonds",
    modalites: listes.plafond,
    colonne: "plafond",
    precision:
      "PLAI, PLUS et PLS sont les plafonds de ressources des logements sociaux, du plus bas au plus élevé : « <= PLAI », sous le plus bas ; « > PLS », au-dessus de tous.",
  },
  quartile_ressources: {
    libelle: "Quartile de ressources",
    modalites: listes.quartile_ressources,
    colonne: "quartile_ressources",
    precision:
      "Quartile : le revenu annuel par unité de consommation, comparé aux seuils qu’un arrêté fixe chaque année pour l’intercommunalité, ou pour toute l’Île-de-France.",
  },
  logement_actuel: { libelle: "Logement actuel", modalites: listes.logement_actuel, colonne: "logement_actuel" },
  motif: { libelle: "Motif principal", modalites: listes.motif, colonne: "motif", communale: "motif_8" },
  motif_8: { libelle: "Motif principal (8 groupes)", modalites: motif_8, colonne: "motif_8" },
  type_logement: {
    libelle: "Type de logement recherché",
    modalites: type_logement,
    colonne: "type_logement",
    communale: "type_5",
  },
  type_5: { libelle: "Type de logement recherché (5 classes)", modalites: type_5, colonne: "type_5" },
  type_attribue: {
    libelle: "Type de logement attribué",
    modalites: type_logement,
    colonne: "type_attribue",
    communale: "type_attribue_5",
  },
  type_attribue_5: { libelle: "Type de logement attribué (5 classes)", modalites: type_5, colonne: "type_attribue_5" },
  // the pressure on a type: who wishes it, over who was given it
  type_en_tension: {
    libelle: "Type recherché (demandes), attribué (attributions)",
    modalites: type_logement,
    colonne: "type_logement",
    colonnes: { satisfaites: "type_attribue" },
  },
  type_cible: { libelle: "Typologie cible", modalites: type_cible, colonne: "type_cible" },
  type_cible_en_tension: {
    libelle: "Typologie cible (demandes), type attribué (attributions)",
    modalites: type_cible,
    colonne: "type_cible",
    colonnes: { satisfaites: "type_attribue_cible" },
  },
  type_propose: { libelle: "Type de logement proposé", modalites: type_logement, colonne: "type_propose" },
  categorie_logement: {
    libelle: "Catégorie de logement",
    modalites: listes.categorie_logement,
    colonne: "categorie_logement",
  },
  localisation_relative: {
    libelle: "Localisation du logement actuel au regard du premier choix",
    modalites: listes.localisation_relative,
    colonne: "localisation_relative",
  },
  dalo: {
    libelle: "Statut DALO",
    modalites: listes.dalo,
    colonne: "dalo",
    precision: "DALO : droit au logement opposable, reconnu par la commission de médiation du département.",
  },
  canal_depot: { libelle: "Canal de dépôt", modalites: listes.canal_depot, colonne: "canal_depot" },
  qpv: {
    libelle: "Logement attribué en QPV",
    modalites: listes.oui_non_nr,
    colonne: "qpv",
    precision: "QPV : quartier prioritaire de la politique de la ville.",
  },
  prioritaire: { libelle: "Public prioritaire", modalites: listes.oui_non_nr, colonne: "prioritaire" },
  reservataire: { libelle: "Réservataire", modalites: listes.reservataire, colonne: "reservataire" },
  financement: {
    libelle: "Financement du logement attribué",
    modalites: listes.financement,
    colonne: "financement",
    precision:
      "PLAI, PLUS et PLS sont les prêts qui financent les logements sociaux, de ceux aux plafonds de ressources les plus bas aux plus élevés.",
  },
  motif_radiation: {
    libelle: "Motif de radiation",
    modalites: [...listes.motif_radiation, { code: "NR", libelle: "Non renseigné" }],
    colonne: "motif_radiation",
    precision:
      "Réunie à une autre demande : deux demandes d’une même personne n’en font plus qu’une ; celle qui s’arrête sort sans être radiée, l’autre continue.",
  },
  sous_motif_irrecevabilite: {
    libelle: "Sous-motif d’irrecevabilité",
    modalites: [...listes.sous_motif_irrecevabilite, { code: "NR", libelle: "Non renseigné" }],
    colonne: "sous_motif",
  },
  motif_refus_demandeur: {
    libelle: "Motif du refus",
    modalites: [...listes.motif_refus_demandeur, { code: "NR", libelle: "Non renseigné" }],
    colonne: "motif_refus",
  },
  delai_attribution: {
    libelle: "Délai d’attribution",
    modalites: [
      { code: "LT1", libelle: "Moins d’un an" },
      { code: "1_2", libelle: "Entre 1 et 2 ans" },
      { code: "2_3", libelle: "Entre 2 et 3 ans" },
      { code: "3_5", libelle: "Entre 3 et 5 ans" },
      { code: "GE5", libelle: "5 ans et plus" },
    ],
    colonne: "delai_attribution",
  },
  nb_propositions: {
    libelle: "Propositions reçues",
    modalites: [
      { code: "0", libelle: "Aucune" },
      { code: "1", libelle: "1" },
      { code: "2", libelle: "2" },
      { code: "GE3", libelle: "3 et plus" },
    ],
    colonne: "nb_propositions",
  },
  poste_du_bilan: {
    libelle: "Poste du bilan",
    modalites: [
      { code: "E0", libelle: "Demandes en cours au début de la période" },
      { code: "N", libelle: "Nouvelles demandes" },
      { code: "A", libelle: "Attributions" },
      { code: "R", libelle: "Radiations hors attribution" },
      { code: "DR", libelle: "Déradiations" },
      { code: "ME", libelle: "Changements de premier choix : entrées" },
      { code: "MS", libelle: "Changements de premier choix : sorties" },
      { code: "E1", libelle: "Demandes en cours à la fin de la période" },
    ],
    colonne: "poste",
    sansTotal: true,
  },
  variable: { libelle: "Variable", modalites: variables, colonne: "variable", sansTotal: true },
  /** Months of a flow. */
  mois: { libelle: "Mois", colonne: "mois" },
  /** Dates of a stock. */
  date: { libelle: "Date", colonne: "date", sansTotal: true },
  epci_residence: { libelle: "EPCI de résidence", colonne: "epci_residence" },
  // of the series and of the table of what is hidden
  serie_date: { libelle: "Date de référence", colonne: "date", sansTotal: true },
  serie_dimension: { libelle: "Dimension", colonne: "dimension", sansTotal: true },
  serie_modalite: { libelle: "Modalité", colonne: "modalite", sansTotal: true },
  tableau: { libelle: "Tableau", colonne: "tableau", sansTotal: true },
} as const satisfies Record<string, DimensionPubliee>;

export type NomDeDimension = keyof typeof dimensionsPubliees;

const parNom: ReadonlyMap<string, DimensionPubliee> = new Map(Object.entries(dimensionsPubliees));

/** Nothing for a name that no dimension has. */
export const dimensionConnue = (nom: string): DimensionPubliee | undefined => parNom.get(nom);

export function dimension(nom: string): DimensionPubliee {
  const connue = dimensionConnue(nom);
  if (!connue) throw new Error(`unknown dimension: ${nom}`);
  return connue;
}

/** Modalities that a level tells of a dimension; none where they are dates or places. */
export function modalitesAuNiveau(nom: string, niveau: Niveau): Modalites {
  const longue = dimension(nom);
  const dite = estCommunal(niveau) && longue.communale !== undefined ? dimension(longue.communale) : longue;
  return dite.modalites ?? [];
}

export const colonneDe = ({ colonne, colonnes }: DimensionPubliee, base: Base): string => colonnes?.[base] ?? colonne;
