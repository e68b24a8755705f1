import type { Reponses } from "../formulaire/formulaires.ts";

export type Etat = "active";

/** What stands behind the declared identity: nothing yet, or a piece checked by a guichet. */
export type VerificationDIdentite = "a_verifier" | "verifiee";

/**
 * The aggregate, as the replay of its events gives it. Answers marked `sensible` are not here:
 * they stand enveloped in an item of their own, under the key `dossier`.
 */
export type Demande = {
  numeroUnique: string;
  /** Number of events so far; the condition of every write. */
  version: number;
  etat: Etat;
  identite: VerificationDIdentite;
  /** Version of the form that the answers follow. */
  formulaire: string;
  reponses: Reponses;
  /** Where it is registered: a département on three positions, or `111` for Île-de-France. */
  territoire: string;
  /** Account of the person who holds it. */
  compte: string;
  /** Code of the guichet that registered it. */
  guichet: string;
  /** Instant of filing (ISO 8601, UTC). */
  deposeeLe: string;
  /** Day in Paris that makes the seniority; never changes (CCH, R. 441-2-4 d). */
  ancienneteDepuisLe: string;
  /** Last day of validity (CCH, R. 441-2-7). */
  expireLe: string;
  /** Random identifier that binds the enveloped answers to this file. */
  dossier: string;
  /** Random identifier of the statistical fact, erased with the demande. */
  faitId: string;
  /** Code printed on the attestation in force. */
  codeAttestation: string;
};
