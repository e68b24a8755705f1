import type { CleTerritoire, Croisement, Dimension, Lieu, Statut } from "../famille.ts";
import type { Entree } from "../protection.ts";

/** Who lives in the park and asks for another dwelling is a mover: one count under two names. */
export const LOGEMENT = "logement_actuel";
export const DANS_LE_PARC = `${LOGEMENT}=HLM`;

/** One crossing of one population in one département: what is asked of one search. */
export interface Question {
  departement: CleTerritoire;
  lieux: readonly Lieu[];
  dimensions: readonly Dimension[];
  croisement: Croisement;
  /** What the département itself shows of this crossing, by name. */
  dessus: ReadonlyMap<string, Entree["statut"]>;
  /** What earlier editions decided, by name. */
  anterieurs: ReadonlyMap<string, Statut>;
}
