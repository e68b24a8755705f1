import type { Base } from "./bases.ts";
import { dimensionConnue } from "./dimensions-publiees.ts";
import type { Niveau } from "./niveaux.ts";

export const populations = {
  PS: "demandes en cours des personnes physiques",
  PA: "demandes en cours des associations",
  PF: "événements de la période, personnes physiques",
  PT: "demandes satisfaites de la période, personnes physiques",
} as const;
export type Population = keyof typeof populations;
/** Month, quarter, year: the editions that carry a table. */
export type Frequence = "M" | "T" | "A";
export const unites = {
  demandes: "demandes",
  communes: "communes",
  decisions: "décisions",
  cellules: "cellules",
  "%": "%",
  mois: "mois",
  ratio: "rapport",
} as const;
export type Unite = keyof typeof unites;

/** Lines whose column holds one of these codes. */
export type Condition = { colonne: string; parmi: readonly string[] };

type Commun = { code: string; libelle: string };

/** A count of lines. `parMutation` shows it three times: all, out of the HLM park, in it. */
export type Compte = Commun & {
  genre: "compte";
  unite: Unite;
  base: Base;
  dont?: readonly Condition[];
  parMutation?: true;
};
/** A statistic of durations, in months. */
export type Duree = Commun & {
  genre: "duree";
  unite: "mois";
  base: "stock" | "satisfaites";
  statistique: "mediane" | "moyenne" | "p25" | "p75";
};
export type Mutation = "ENS" | "HM" | "MUT";
export type Terme = { mesure: string; mutation: Mutation };
/** One count over another of the same line; `sur` may be read on the line of the total of some dimensions. */
export type Rapport = Commun & {
  genre: "rapport";
  unite: "%" | "ratio";
  de: Terme;
  sur: Terme;
  /** Of an evolution: the difference over the base. */
  evolution?: true;
  /** Dimensions, by rank, whose total is the base. */
  totalDe?: readonly number[];
};
/** A ratio over the same ratio of the total: how far from the whole. */
export type Ecart = Commun & { genre: "ecart"; unite: "ratio"; de: string };
/** What no fact says today: published as missing, with the reason. */
export type Manquante = Commun & { genre: "manquante"; unite: Unite; raison: string };
/** Months of the local rule, where one rule holds for the whole territory. */
export type Seuil = Commun & { genre: "seuil"; unite: "mois" };
/** What an edition says of another table: taken from its own rows, year after year. */
export type Repris = Commun & { genre: "repris"; unite: Unite; tableau: string; mesure: string };
/** Of the tables of the edition themselves: the cells that are hidden, all that they have, and the share of the first. */
export type Cellules = Commun & {
  genre: "cellules";
  unite: "cellules" | "%";
  quoi: "masquees" | "nonDiffusees" | "toutes" | "part" | "partNonDiffusee";
};

export type Mesure = Compte | Duree | Rapport | Ecart | Manquante | Seuil | Repris | Cellules;

export type Tableau = {
  /** Identifier: name of the sheet and of the files. */
  id: string;
  titre: string;
  /** Official number, where the published guide has one. */
  alias?: string;
  populations: readonly Population[];
  /** Names of `dimensionsPubliees`, at most three. */
  dimensions: readonly string[];
  mesures: readonly Mesure[];
  niveaux: readonly Niveau[];
  frequences: readonly Frequence[];
  definition: string;
  /** Below this count, a figure is not published. */
  seuil: number;
  /** `false` where one demande may stand on several lines. */
  additif: boolean;
  /** Told of every territory, however small: nothing but totals. */
  partout: boolean;
  /** Workbook where its sheet stands. */
  partie: Partie;
};

/** Whether it counts what stands at a date, and nothing of what happened before. */
export const estStock = ({ populations: siennes }: Tableau): boolean =>
  siennes.every((code) => code === "PS" || code === "PA");

export const parties = {
  "en-cours": "Demandes en cours",
  satisfaites: "Demandes satisfaites",
  "radiations-renouvellements": "Radiations et renouvellements",
} as const;
export type Partie = keyof typeof parties;

export const SEUIL = 10;

type Entree = Omit<Tableau, "seuil" | "additif" | "partout" | "populations"> & {
  population: Population | readonly Population[];
  seuil?: number;
  additif?: false;
  partout?: true;
};

const precisionsDe = (dimensions: readonly string[]): string[] =>
  dimensions.flatMap((nom) => dimensionConnue(nom)?.precision ?? []);

/** An entry of the catalogue, with what most of them share. */
export const tableau = ({ population, ...entree }: Entree): Tableau => ({
  seuil: SEUIL,
  additif: true,
  partout: false,
  ...entree,
  definition: [entree.definition, ...precisionsDe(entree.dimensions)].join(" "),
  populations: typeof population === "string" ? [population] : population,
});
