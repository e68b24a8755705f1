import type { Attribution, Decision, RaisonDeCloture } from "../attribution/candidature.ts";
import type { LogementEnBref } from "../attribution/logement.ts";
import type { MotifDeRefus } from "../attribution/nomenclatures.ts";
import type { Valeur } from "../formulaire/champ.ts";
import type { JoursAvantLaFin, Offre } from "../mandat/mandat.ts";
import type { Structure } from "../mandat/structure.ts";
import type { IssueDExamen } from "../pieces/examens.ts";
import type { Position } from "../plafonds/position.ts";
import type { Demande, RangDAvis, VerrouDIdentite } from "./demande.ts";
import type { MotifDeRadiation, RaisonDeRetrait, SousMotif } from "./radiation.ts";
import type { ObjetDeRequete, RaisonDeRequete } from "./requete.ts";

export type Acteur =
  | { role: "demandeur"; compte: string }
  /** A helper of the person, by the mandate that allows it; their own name when it is that of an organisation. */
  | { role: "aidant"; compte: string; mandat: string; membre?: string }
  | { role: "agent"; agent: string; guichet: string }
  | { role: "systeme" };
export type Canal = "portail" | "guichet" | "systeme";

/** What changed in the answers, `null` for what went; sealed answers are told of, never written here. */
export type Changements = {
  formulaire: string;
  changements: Readonly<Record<string, Valeur | null>>;
  sensiblesChanges: boolean;
};

/** Answers change with it, or none does. */
type AvecSesReponses<T> = T | (T & Changements);

export type Validite = { expireLe: string; codeAttestation: string };

/** How and when a warning reached the person; `version` is that of its event. */
export type Preuve = { version: number; canal: "courriel" | "courrier"; le: string };

/** What each event says; with these alone every state can be rebuilt. */
export type Donnees = {
  "demande-deposee": Omit<
    Demande,
    | "numeroUnique"
    | "version"
    | "etat"
    | "identite"
    | "dernierRenouvellementLe"
    | "avis"
    | "avertissement"
    | "injoignableDepuis"
    | "radiation"
    | "reactivationDemandeeLe"
    | "candidatures"
    | "verrous"
    | "reunies"
    | "reunieA"
    | "requete"
    | "dalo"
  >;
  "demande-modifiee": Changements;
  "codemandeur-separe": Changements;
  "demande-renouvelee": Changements & Validite;
  "preavis-emis": { rang: RangDAvis; pourLe: string };
  "avertissement-emis": { motif: "sans_reponse" | "irrecevabilite"; sousMotif?: SousMotif; raison: string };
  "avertissement-leve": { raison: string };
  "injoignable-signalee": Record<string, never>;
  "demande-retiree": { restaurableJusquAu: string; raison?: RaisonDeRetrait };
  "demande-radiee": { motif: MotifDeRadiation; sousMotif?: SousMotif; preuve?: Preuve; attribution?: Attribution };
  "demande-restauree": Record<string, never>;
  "reactivation-demandee": Record<string, never>;
  "reactivation-refusee": { raison: string };
  "demande-reactivee": Validite;
  "requete-emise": { objet: ObjetDeRequete; raison: RaisonDeRequete; texte: string };
  "requete-repondue": Record<string, never>;
  "requete-close": { raison: string };
  /**
   * `personne`: whose it is. Of a guarded piece neither this, nor the code, nor the sentence, which would tell what is
   * sealed: they stand on the piece.
   */
  "piece-examinee": { pieceId: string; issue: IssueDExamen; code?: string; personne?: string; phrase?: string };
  /** On a tax notice: the amount stands beside the demande. `position`: against the ceilings, once each notice was read. */
  "revenu-lu": { position?: Position };
  /** `commission`: département of the commission de médiation. */
  "dalo-reconnu": { decisionLe: string; commission: string };
  "dalo-retire": { raison: string };
  "candidature-presentee": { logement: LogementEnBref; auTitreDuDalo: boolean };
  "candidature-examinee": { logementId: string } & Decision;
  "logement-propose": { logementId: string; repondreAvantLe: string };
  "proposition-repondue": { logementId: string; refus?: MotifDeRefus; commentaire?: string };
  "candidature-close": { logementId: string; raison: RaisonDeCloture };
  /** All the identities verified so far; `par` when no guichet saw a piece. */
  "identite-verifiee": { verrous: readonly VerrouDIdentite[]; par?: "franceconnect" };
  "compte-rattache": { compte: string };
  /** On paper, in the place of one that was lost; the code itself is written nowhere. */
  "code-remis": Record<string, never>;
  /** A helper is invited; nothing is theirs before they accept. */
  "mandat-donne": Offre;
  /** `compte` holds it from now on: of the helper, or of their organisation. */
  "mandat-accepte": { mandatId: string; compte: string; structure?: Structure };
  "mandat-bientot-fini": { mandatId: string; jours: JoursAvantLaFin };
  "mandat-revoque": { mandatId: string };
  "mandat-rendu": { mandatId: string };
  /** Another demande of the same person ends in this one, which takes the older date, and the answers that were chosen. */
  "demande-reunie": AvecSesReponses<{ autre: string; ancienneteDepuisLe: string }>;
  "reunion-annulee": AvecSesReponses<{ autre: string }>;
  /** The other side of these two. */
  "demande-absorbee": { dans: string };
  "absorption-annulee": Record<string, never>;
};

export type TypeDEvenement = keyof Donnees;

/** One of the things that may happen, and what it says. */
export type Fait<T extends TypeDEvenement = TypeDEvenement> = { [P in T]: { type: P; donnees: Donnees[P] } }[T];

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
} & Fait;
