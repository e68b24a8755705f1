// What the protection of small counts is given: every count that tables of one edition may show, and what links them.

export const niveaux = ["FR", "FRM", "REG", "DEP", "EPCI", "EPT", "COM", "ARM", "QPV"] as const;
export type Niveau = (typeof niveaux)[number];

/** One territory of one level: `DEP-75`, `EPCI-200054781`, `FR-FR`. */
export type CleTerritoire = `${Niveau}-${string}`;

/**
 * The finest place of a count (commune; arrondissement; a quartier, or what its commune has outside of any), and the
 * territories that hold it. Each chain is a tree, from the finest to the widest, itself included when it is published:
 * COM → DEP → REG → FRM → FR, then COM → EPCI, then COM → EPT.
 */
export interface Lieu {
  code: string;
  chaines: readonly (readonly CleTerritoire[])[];
}

export interface Modalite {
  code: string;
  /** Its group in the shorter list of the dimension. */
  groupe?: string;
}

export interface Dimension {
  nom: string;
  modalites: readonly Modalite[];
  /** Name of its shorter list, the only one shown for communes: `age_6`. */
  groupes?: string;
  /** Codes (`all` for every one) which a row that is nearly theirs alone would reveal. */
  sensibles?: readonly string[] | "all";
}

/** Counts of one crossing at the finest grain; what is absent is 0. */
export interface Feuille {
  lieu: string;
  /** In the order of the dimensions of the crossing. */
  modalites: readonly string[];
  effectif: number;
}

/** Counts which a table shows, with their sums over every dimension: `["age", "mutation"]`. */
export interface Croisement {
  population: string;
  /** Date, or period. */
  date: string;
  dimensions: readonly string[];
  niveaux: readonly Niveau[];
  feuilles: Iterable<Feuille>;
  /** Territories that show nothing of it, or do not tell movers apart, for what is decided elsewhere. */
  ecarte?: (territoire: CleTerritoire, avecMutation: boolean) => boolean;
}

/** Value of each dimension, by its name or that of its shorter list; a dimension left out is summed over. */
export type Predicat = Readonly<Record<string, string>>;

/** One count, however many tables show it. */
export interface Case {
  population: string;
  date: string;
  territoire: CleTerritoire;
  predicat: Predicat;
}

/** Equation between counts that no tree tells, as the balance of a year: the signed sum is 0. */
export type Egalite = readonly { cle: string; signe: 1 | -1 }[];

/** A count of an earlier edition, which tables of this one show again or subtract from. */
export interface Anterieur {
  cle: string;
  /** Left out where only what was decided of it is known: a count that this edition does not tell is then passed over. */
  valeur?: number;
  statut: Statut;
}

/** Tables that must be protected together. */
export interface Famille {
  lieux: readonly Lieu[];
  dimensions: readonly Dimension[];
  croisements: readonly Croisement[];
  egalites?: readonly Egalite[];
  anterieurs?: Iterable<Anterieur>;
}

/**
 * `pub` shown · `c` secret, primary and secondary alike · `z` without object · `hidden` shown by no table: below the
 * grid, or the part that two trees cut out.
 */
export type Statut = "pub" | "c" | "z" | "hidden";

/** Name of a count in the registry: the same for every table, whatever the order of its dimensions. */
export function cleDeCase({ population, date, territoire, predicat }: Case): string {
  const termes = Object.entries(predicat).map(([nom, code]) => `${nom}=${code}`);
  return [population, date, territoire, termes.sort().join("&")].join("|");
}
