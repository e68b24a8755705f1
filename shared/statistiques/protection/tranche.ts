import type { Comptes } from "./bloc-de-comptes.ts";
import type { CleTerritoire } from "./famille.ts";
import type { AxeDesModalites } from "./modalites-liees.ts";
import type { AxeDesTerritoires } from "./territoires.ts";

/** Part of a crossing that has one grain: its whole lists, its short ones, or its totals alone. */
export interface Tranche {
  croisement: string;
  population: string;
  date: string;
  territoires: AxeDesTerritoires;
  axes: AxeDesModalites[];
  /** Lists that it shows, in the order of the axes. */
  listes: readonly string[];
  comptes: Comptes;
  ids: Int32Array;
  /** Territories that show it. */
  montre: (cle: CleTerritoire) => boolean;
}
