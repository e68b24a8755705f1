import type { Attribution, Decision, RaisonDeCloture } from "../attribution/candidature.ts";
import type { LogementEnBref } from "../attribution/logement.ts";
import type { MotifDeRefus } from "../attribution/nomenclatures.ts";
import type { Valeur } from "../formulaire/champ.ts";
import type { Reponses } from "../formulaire/formulaires.ts";
import { cesser, decider, noter, presenter, repondre as repondreALOffre } from "./candidatures.ts";
import { jourAParis } from "./delais.ts";
import type { Demande, RangDAvis } from "./demande.ts";
import type { MotifDeRadiation, RaisonDeRetrait, SousMotif } from "./radiation.ts";

export type Acteur =
  | { role: "demandeur"; compte: string }
  | { role: "agent"; agent: string; guichet: string }
  | { role: "systeme" };
export type Canal = "portail" | "guichet" | "systeme";

/** What changed in the answers, `null` for what went; sealed answers are told of, never written here. */
export type Changements = {
  formulaire: string;
  changements: Readonly<Record<string, Valeur | null>>;
  sensiblesChanges: boolean;
};

type Validite = { expireLe: string; codeAttestation: string };

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
  "candidature-presentee": { logement: LogementEnBref; auTitreDuDalo: boolean };
  "candidature-examinee": { logementId: string } & Decision;
  "logement-propose": { logementId: string; repondreAvantLe: string };
  "proposition-repondue": { logementId: string; refus?: MotifDeRefus; commentaire?: string };
  "candidature-close": { logementId: string; raison: RaisonDeCloture };
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

const jourDe = ({ survenuLe }: Evenement): string => jourAParis(new Date(survenuLe));

/** The same answers with these changes; `null` erases. */
const changer = (reponses: Reponses, changements: Changements["changements"]): Reponses => {
  const changees = { ...reponses, ...changements };
  return Object.fromEntries(Object.entries(changees).filter(([, valeur]) => valeur !== null));
};

const repondre = (avant: Demande, { formulaire, changements }: Changements): Demande => ({
  ...avant,
  formulaire,
  reponses: changer(avant.reponses, changements),
});

/** Whoever writes to us is no longer to be reached, and has answered what they were asked. */
function entendre({ injoignableDepuis: _i, avertissement, ...avant }: Demande): Demande {
  return avertissement?.motif === "irrecevabilite" ? { ...avant, avertissement } : avant;
}

const sansAvertissement = ({ avertissement: _a, ...avant }: Demande): Demande => avant;

function rouvrir({ radiation: _r, reactivationDemandeeLe: _d, ...avant }: Demande): Demande {
  return { ...avant, etat: "active" };
}

const prolonger = ({ avis: _a, ...avant }: Demande, { expireLe, codeAttestation }: Validite): Demande => ({
  ...avant,
  expireLe,
  codeAttestation,
});

const sansReactivation = ({ reactivationDemandeeLe: _d, ...avant }: Demande): Demande => avant;

/** What an event makes of the state before it. */
function apresEvenement(avant: Demande, evenement: Evenement): Demande {
  const { version } = evenement;
  const le = jourDe(evenement);
  const quand = { le, version };
  switch (evenement.type) {
    case "demande-deposee":
      return avant;
    case "demande-modifiee":
    case "codemandeur-separe":
      return entendre(repondre(avant, evenement.donnees));
    case "demande-renouvelee":
      return {
        ...entendre(prolonger(repondre(avant, evenement.donnees), evenement.donnees)),
        dernierRenouvellementLe: le,
      };
    case "preavis-emis":
      return { ...avant, avis: [...(avant.avis ?? []), { rang: evenement.donnees.rang, version, le }] };
    case "avertissement-emis": {
      const { raison: _raison, ...motif } = evenement.donnees;
      return { ...avant, avertissement: { ...motif, version, le } };
    }
    case "avertissement-leve":
      return sansAvertissement(avant);
    case "injoignable-signalee":
      return { ...avant, injoignableDepuis: le };
    case "demande-retiree":
      return {
        ...cesser(avant, quand),
        etat: "radiee",
        radiation: { motif: "renonciation", le, ...evenement.donnees },
      };
    case "demande-radiee": {
      const { preuve: _preuve, ...motif } = evenement.donnees;
      return { ...cesser(avant, quand, motif.attribution?.logementId), etat: "radiee", radiation: { ...motif, le } };
    }
    case "demande-restauree":
      return entendre(rouvrir(avant));
    case "reactivation-demandee":
      return { ...avant, reactivationDemandeeLe: le };
    case "reactivation-refusee":
      return sansReactivation(avant);
    case "demande-reactivee":
      return {
        ...entendre(sansAvertissement(rouvrir(prolonger(avant, evenement.donnees)))),
        dernierRenouvellementLe: le,
      };
    case "candidature-presentee":
      return presenter(avant, evenement.donnees.logement, evenement.donnees.auTitreDuDalo, quand);
    case "candidature-examinee": {
      const { logementId, ...decision } = evenement.donnees;
      return decider(avant, logementId, decision, quand);
    }
    case "logement-propose": {
      const { logementId, repondreAvantLe } = evenement.donnees;
      return noter(avant, logementId, { etat: "proposee", repondreAvantLe }, quand);
    }
    case "proposition-repondue":
      return repondreALOffre(avant, evenement.donnees.logementId, evenement.donnees.refus, quand);
    case "candidature-close":
      return noter(avant, evenement.donnees.logementId, { etat: "close" }, quand);
  }
}

function appliquerEvenement(avant: Demande | undefined, evenement: Evenement): Demande {
  const { numeroUnique, version } = evenement;
  if (evenement.type === "demande-deposee")
    return { ...evenement.donnees, numeroUnique, version, etat: "active", identite: "a_verifier" };
  if (!avant) throw new Error("a demande begins by its filing");
  return { ...apresEvenement(avant, evenement), version };
}

/** State of a demande after these events, in order of version, from a state already known or from nothing. */
export function rejouer(evenements: readonly Evenement[], depuis?: Demande): Demande | undefined {
  return evenements.reduce<Demande | undefined>(appliquerEvenement, depuis);
}
