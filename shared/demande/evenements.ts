import type { Demande } from "./demande.ts";

export type Acteur = { role: "demandeur"; compte: string };
export type Canal = "portail";

/** What the filing established; with it alone the first state can be rebuilt. */
export type DemandeDeposee = {
  type: "demande-deposee";
  donnees: Omit<Demande, "numeroUnique" | "version" | "etat" | "identite">;
};

/**
 * One thing that happened to a demande, for ever. `survenuLe` is when it happened, `connuLe` when the
 * system learnt it; `precedent` is the SHA-256 of the event before (null for the first).
 */
export type Evenement = {
  schema: 1;
  numeroUnique: string;
  version: number;
  survenuLe: string;
  connuLe: string;
  acteur: Acteur;
  guichet: string;
  canal: Canal;
  /** The same operation sent twice is one event. */
  operationId: string;
  precedent: string | null;
} & DemandeDeposee;

function appliquerEvenement({ numeroUnique, version, donnees }: Evenement): Demande {
  return { ...donnees, numeroUnique, version, etat: "active", identite: "a_verifier" };
}

/** State of a demande: the replay of its events, in order of version. */
export function rejouer(evenements: readonly Evenement[]): Demande | undefined {
  return evenements.reduce<Demande | undefined>((_avant, evenement) => appliquerEvenement(evenement), undefined);
}
