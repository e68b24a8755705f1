import type { Echec } from "../../../socle/echec.ts";

/** What a combobox looks for, and how it says so. */
export type Sujet<T> = {
  chercher: (q: string, signal: AbortSignal) => Promise<readonly T[]>;
  /** Letters from which it looks. */
  lettresAuMoins: number;
  /** After that many milliseconds, what it looks for is said not to come. */
  patienceMs?: number;
  decrire: (element: T) => { cle: string; libelle: string; precision?: string };
  /** The one meant by someone who typed and left without choosing; absent where what is typed is an answer by itself. */
  evident?: (saisie: string, elements: readonly T[]) => T | undefined;
  /** Name of the list of suggestions. */
  titre: () => string;
  compter: (nombre: number) => string;
  direEchec: (echec: Echec) => string;
};
