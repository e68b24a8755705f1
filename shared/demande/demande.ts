import type { Attribution, Candidature } from "../attribution/candidature.ts";
import type { Reponses } from "../formulaire/formulaires.ts";
import type { Mandat } from "../mandat/mandat.ts";
import type { MotifDeRadiation, RaisonDeRetrait, SousMotif } from "./radiation.ts";
import type { Requete } from "./requete.ts";

export type Etat = "active" | "radiee";

/** What stands behind the declared identity: nothing yet, or a piece checked by a guichet. */
export type VerificationDIdentite = "a_verifier" | "verifiee";

/** Notices of one validity: first, reminder, last reminder. */
export const rangsDAvis = ["preavis", "rappel", "dernier-rappel"] as const;
export type RangDAvis = (typeof rangsDAvis)[number];

/** A letter that waits for its proof: `version` is that of its event, under which its sendings stand. */
type Ecrit = { version: number; le: string };

/** Notices sent before the end of this validity; a renewal starts anew. */
export type Avis = Ecrit & { rang: RangDAvis };

/** Warning before a radiation for no answer or inadmissibility (CCH, R. 441-2-8 c and d). */
export type Avertissement = Ecrit & { motif: "sans_reponse" | "irrecevabilite"; sousMotif?: SousMotif };

export type Radiation = {
  motif: MotifDeRadiation;
  sousMotif?: SousMotif;
  /** Day in Paris. */
  le: string;
  /** Last day when the person may take back a withdrawal. */
  restaurableJusquAu?: string;
  raison?: RaisonDeRetrait;
  /** The home and the lease that satisfied it. */
  attribution?: Attribution;
};

/** An identity that a guichet has verified: whose, and the fingerprint that one live demande of a territory may hold. */
export type VerrouDIdentite = { personne: string; empreinte: string };

/** Another demande of the same person, joined to this one: the seniority it brings, and the one that was here before. */
export type Reunion = { numeroUnique: string; le: string; ancienneteDepuisLe: string; propre: string };

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
  /** Day of the last renewal; absent when there was none. */
  dernierRenouvellementLe?: string;
  /** Notices of the validity that runs, oldest first. */
  avis?: readonly Avis[];
  avertissement?: Avertissement;
  /** Day since when no channel is known to reach the person: guichets work through these. */
  injoignableDepuis?: string;
  radiation?: Radiation;
  /** Day when the person asked to take up a radiated demande again; a gestionnaire decides. */
  reactivationDemandeeLe?: string;
  /** What a guichet asks of the person. */
  requete?: Requete;
  /** Recognised by the commission de médiation as to be housed with priority: recorded by the State. */
  dalo?: { decisionLe: string; commission: string };
  /** Homes that it stood for, oldest first. */
  candidatures?: readonly Candidature[];
  /** Identities verified on a piece; only as long as the demande lives does it hold their locks. */
  verrous?: readonly VerrouDIdentite[];
  /** Demandes joined to this one, oldest first. */
  reunies?: readonly Reunion[];
  /** Helpers whom the person named, those whose time is over among them: the timeline names them. */
  mandats?: readonly Mandat[];
  /** The demande that this one was joined to: it stopped without a ground, and goes the day the other does. */
  reunieA?: { numeroUnique: string; le: string };
};
