/** What a criterion weighs, as data. */
type Poids =
  /** Points when the fact is true; of a number, when it is within these bounds. */
  | { points: number; auMoins?: number; moinsDe?: number }
  /** Steps of a number (of months, of children): the highest one reached counts. */
  | { paliers: readonly { des: number; points: number }[] }
  /** Points for each one, `auPlus` of them. */
  | { parUnite: number; auPlus: number };

export type Critere = {
  id: string;
  libelle: string;
  /** Identifier of a fact (`shared/instruction/faits.ts`). */
  fait: string;
  /** Counts once an agent has confirmed the fact, and not before. */
  exigePreuve?: true;
} & Poids;

/** How the criteria of a group add up: all of them; the highest one; the first one that is true, in their order. */
export type Regle = "somme" | "max" | "exclusif";

export type Groupe = { id: string; libelle: string; regle: Regle; criteres: readonly Critere[] };

/** A grid changes by a new version: a score of a day is that of the version of that day. */
export type VersionDeGrille = { version: string; du: string; au?: string; groupes: readonly Groupe[] };

/** Where a grid counts: these communes, those of these bodies, or those of any body that must have one. */
export type Perimetre = { communes: readonly string[] } | { epci: readonly string[] } | "autres-epci-tenues";

/** Someone who is already a social tenant may have a grid of their own (R. 441-2-10 11°). */
export type Sorte = "premiere-demande" | "mutation";

export type Grille = {
  id: string;
  nom: string;
  perimetre: Perimetre;
  sortes: readonly Sorte[];
  /** What it was made from. */
  provenance: string;
  versions: readonly VersionDeGrille[];
};
