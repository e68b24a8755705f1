import { candidaturePour } from "../attribution/candidature.ts";
import { SANS_REPONSE } from "../attribution/nomenclatures.ts";
import type { ProblemCode } from "../problems.ts";
import { candidatureEst } from "./candidatures.ts";
import { ajouterJours } from "./delais.ts";
import type { Demande } from "./demande.ts";
import type { Donnees } from "./evenements.ts";

type Refus = ProblemCode | undefined;

/** The law wants ten days at least to answer an offer (CCH, R. 441-10). */
export const JOURS_POUR_REPONDRE = 10;

const laisseAssezDeJours = (repondreAvantLe: string, jour: string): boolean =>
  repondreAvantLe >= ajouterJours(jour, JOURS_POUR_REPONDRE);

export const presentable = (demande: Demande, { logement }: Donnees["candidature-presentee"]): Refus =>
  candidaturePour(demande, logement.logementId) ? "candidature-deja-presentee" : undefined;

export function examinable(demande: Demande, donnees: Donnees["candidature-examinee"], jour: string): Refus {
  if (!candidatureEst(demande, donnees.logementId, "presentee")) return "candidature-introuvable";
  const { repondreAvantLe } = donnees;
  return repondreAvantLe === undefined || laisseAssezDeJours(repondreAvantLe, jour)
    ? undefined
    : "delai-de-reponse-trop-court";
}

export function proposable(demande: Demande, donnees: Donnees["logement-propose"], jour: string): Refus {
  if (!candidatureEst(demande, donnees.logementId, "en-attente")) return "candidature-introuvable";
  return laisseAssezDeJours(donnees.repondreAvantLe, jour) ? undefined : "delai-de-reponse-trop-court";
}

/** The person answers until the last day, and silence is only heard after it. */
export function repondable(
  demande: Demande,
  { logementId, refus }: Donnees["proposition-repondue"],
  jour: string,
): Refus {
  if (!candidatureEst(demande, logementId, "proposee")) return "proposition-introuvable";
  const passe = jour > (candidaturePour(demande, logementId)?.repondreAvantLe ?? "");
  return passe === (refus === SANS_REPONSE) ? undefined : "proposition-expiree";
}

export const cloturable = (demande: Demande, { logementId }: Donnees["candidature-close"]): Refus =>
  candidatureEst(demande, logementId, "presentee", "en-attente", "proposee", "acceptee")
    ? undefined
    : "candidature-introuvable";

/** A lease is signed by whoever accepted the home. */
export const bailPossible = (demande: Demande, { attribution }: Donnees["demande-radiee"]): Refus =>
  attribution === undefined || candidatureEst(demande, attribution.logementId, "acceptee")
    ? undefined
    : "logement-non-accepte";
