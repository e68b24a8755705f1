import type { CoteRetenue } from "../cotation/cotes.ts";
import type { Demande } from "../demande/demande.ts";
import type { RevenuConfirme } from "../instruction/ressources.ts";
import type { Commune } from "../referentiel/communes.ts";
import type { Logement } from "./logement.ts";

/** Rank of a demande among the publics of L. 441-1: those whose right is opposable first, what is proved before the rest. */
export const priorites = ["dalo", "prouvee", "presumee", "aucune"] as const;
export type Priorite = (typeof priorites)[number];

/** A public found; one that only a profile may read is counted, never named. */
export type PublicDuCandidat = { libelle: string; prouve: boolean };

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
  publics: readonly PublicDuCandidat[];
  /** Tax incomes that an agent read; once each notice was, they count instead of what is declared. */
  revenusConfirmes: readonly RevenuConfirme[];
  /** Score by the grid of the commune; absent where there is none. */
  cote?: CoteRetenue;
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
