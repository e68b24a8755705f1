import {
  type Candidature,
  candidaturePour,
  type Decision,
  type EtatDeCandidature,
  estOuverte,
} from "../attribution/candidature.ts";
import type { LogementEnBref } from "../attribution/logement.ts";
import type { MotifDeRefus } from "../attribution/nomenclatures.ts";
import type { Demande } from "./demande.ts";

type Quand = { le: string; version: number };

/** Stands for one more home. */
export const presenter = (avant: Demande, logement: LogementEnBref, auTitreDuDalo: boolean, quand: Quand): Demande => ({
  ...avant,
  candidatures: [...(avant.candidatures ?? []), { logement, auTitreDuDalo, etat: "presentee", ...quand }],
});

/** The same candidatures, this one changed. */
export const noter = (
  avant: Demande,
  logementId: string,
  changement: Partial<Candidature> & { etat: EtatDeCandidature },
  quand: Quand,
): Demande => ({
  ...avant,
  candidatures: (avant.candidatures ?? []).map((candidature) =>
    candidature.logement.logementId === logementId ? { ...candidature, ...changement, ...quand } : candidature,
  ),
});

/** What a decision makes of a candidature: an offer when it has a last day to answer. */
export function etatDApres({ decision, repondreAvantLe }: Decision): EtatDeCandidature {
  if (decision === "NON_ATTRIBUTION") return "non-attribuee";
  if (decision === "IRRECEVABILITE") return "irrecevable";
  return repondreAvantLe === undefined ? "en-attente" : "proposee";
}

/** The warning that the commission gives by rejecting a demande, when none runs (CCH, R. 441-2-8 d). */
function avertir(avant: Demande, { decision, sousMotif }: Decision, quand: Quand): Demande {
  if (decision !== "IRRECEVABILITE" || avant.avertissement !== undefined) return avant;
  return { ...avant, avertissement: { motif: "irrecevabilite", ...(sousMotif && { sousMotif }), ...quand } };
}

export function decider(avant: Demande, logementId: string, decision: Decision, quand: Quand): Demande {
  const { repondreAvantLe } = decision;
  const etat = etatDApres(decision);
  const apres = noter(avant, logementId, { etat, decision, ...(repondreAvantLe && { repondreAvantLe }) }, quand);
  return avertir(apres, decision, quand);
}

export const repondre = (avant: Demande, logementId: string, refus: MotifDeRefus | undefined, quand: Quand): Demande =>
  noter(avant, logementId, refus === undefined ? { etat: "acceptee" } : { etat: "refusee", refus }, quand);

/** A demande that stops stands for nothing more, save for the home whose lease is signed. */
export function cesser(avant: Demande, quand: Quand, satisfaite?: string): Demande {
  if (avant.candidatures === undefined) return avant;
  const candidatures = avant.candidatures.map((candidature): Candidature => {
    if (candidature.logement.logementId === satisfaite) return { ...candidature, ...quand, etat: "satisfaite" };
    return estOuverte(candidature) ? { ...candidature, ...quand, etat: "close" } : candidature;
  });
  return { ...avant, candidatures };
}

/** Offers that wait for the person. */
export const propositionsEnAttente = ({ candidatures = [] }: Pick<Demande, "candidatures">): Candidature[] =>
  candidatures.filter(({ etat }) => etat === "proposee");

/** Is this candidature in one of these states? */
export const candidatureEst = (
  demande: Demande,
  logementId: string,
  ...etats: readonly EtatDeCandidature[]
): boolean => {
  const candidature = candidaturePour(demande, logementId);
  return candidature !== undefined && etats.includes(candidature.etat);
};
