import type { Demande } from "../demande/demande.ts";
import type { Commune } from "../referentiel/communes.ts";
import type { Logement } from "./logement.ts";

/** Rank of a demande among the publics of L. 441-1: those whose right is opposable first, what is proved before the rest. */
export const priorites = ["dalo", "prouvee", "presumee", "aucune"] as const;
export type Priorite = (typeof priorites)[number];

/** A demande, and what the instruction says of it. */
export type Candidat = {
  demande: Pick<
    Demande,
    | "numeroUnique"
    | "guichet"
    | "etat"
    | "identite"
    | "reponses"
    | "territoire"
    | "ancienneteDepuisLe"
    | "expireLe"
    | "candidatures"
  >;
  priorite: Priorite;
  /** Names of the publics found. */
  publics: readonly string[];
  /** Score by the grid of the commune; absent where there is none. */
  points?: number;
};

export type Ou = { aujourdhui: string; communeDe: (code: string) => Commune | undefined };

/** What a rule says of a demande for a home. */
export type Constat = {
  regle: string;
  verdict: "convient" | "exclut" | "a-verifier";
  /** The same sentence for the agent and for the person. */
  phrase: string;
  /** What would change it, said to the person. */
  changement?: string;
};

export type Regle = (logement: Logement, candidat: Candidat, ou: Ou) => Constat | undefined;
