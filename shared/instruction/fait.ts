import type { Dites } from "../formulaire/personnes.ts";

/** What a fact is read from, besides the answers. */
export type Circonstance = {
  aujourdhui: string;
  ancienneteDepuisLe: string;
  /** Recorded by the State. */
  dalo: boolean;
  /** Offers of a suitable home that were refused without a ground (R. 441-2-10 11°). */
  refusInjustifies: number;
  /** The communes of the territory that is looked at, by INSEE code. */
  dansLePerimetre(commune: string): boolean;
  /** SIREN of the body whose income quartiles count there. */
  intercommunalite?: string | undefined;
};

type Commun = {
  /** Stable: confirmations and grids hold it. */
  id: string;
  libelle: string;
  /** Questions that it rests on: when one of their answers changes, what was confirmed is to be looked at again. */
  champs: readonly string[];
  /** Codes of the closed list, any of which proves it. */
  pieces: readonly string[];
  /** Seen only by agents who have the profile of sensitive pieces, and sealed. */
  sensible?: true;
  /** Known by the system itself, or recorded by the State: there is nothing to prove. */
  enregistre?: true;
};

/** Without `lire`, nothing that one declares makes it presumed: a professional or a piece establishes it. */
export type FaitOuiNon = Commun & { nature: "oui-non"; lire?: (dites: Dites, ou: Circonstance) => boolean };

export type FaitNombre = Commun & {
  nature: "nombre";
  lire: (dites: Dites, ou: Circonstance) => number | undefined;
  dire: (nombre: number) => string;
};

export type Fait = FaitOuiNon | FaitNombre;
