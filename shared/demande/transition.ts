import type { ProblemCode } from "../problems.ts";
import type { Demande, Etat } from "./demande.ts";
import type { Donnees, TypeDEvenement } from "./evenements.ts";

export type Depart = Etat | "inexistante";
export type Garde<T extends TypeDEvenement> = (
  demande: Demande,
  donnees: Donnees[T],
  jour: string,
) => ProblemCode | undefined;
/** A way from a state to another, by what happens. */
export type Transition<T extends TypeDEvenement> = {
  action: string;
  depuis: Depart;
  vers: Etat;
  /** What the person reads of it. */
  libelle: string;
  /** Why not today, from the right state. */
  refus?: Garde<T>;
};
