import { ajouterJours, expiration, jourDuPreavis } from "./delais.ts";

/** Days that the law leaves to register what was received (CCH, L. 441-2-1). */
const JOURS_POUR_ENREGISTRER = 31;

/** Nothing is registered whose renewal would already be due: past that, the person signs another form. */
const estTropAncienne = (recueLe: string, aujourdhui: string): boolean =>
  jourDuPreavis(expiration(recueLe)) <= aujourdhui;

/** Why a paper form may not have been received on this day, which makes the seniority (R. 441-2-4 d). */
export function fauteDeReception(
  recueLe: string,
  aujourdhui: string,
): "date-future" | "reception-trop-ancienne" | undefined {
  if (recueLe > aujourdhui) return "date-future";
  return estTropAncienne(recueLe, aujourdhui) ? "reception-trop-ancienne" : undefined;
}

/** True past the month of the law: the person has waited for their attestation. */
export const estEnRetard = (recueLe: string, aujourdhui: string): boolean =>
  ajouterJours(recueLe, JOURS_POUR_ENREGISTRER) < aujourdhui;
