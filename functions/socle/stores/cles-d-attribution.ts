import type { Cle } from "./cles.ts";

/** A home, and all that stands for it. */
export const cleDeLogement = (logementId: string): Cle => ({ pk: `LOGEMENT#${logementId}`, sk: "LOGEMENT" });

export const cleDeCandidature = (logementId: string, numeroUnique: string): Cle => ({
  pk: cleDeLogement(logementId).pk,
  sk: `CANDIDATURE#${numeroUnique}`,
});

/** Keys of the ranking of the day when the commission decided: they say nothing of anyone. */
export const cleDesRangs = (logementId: string): Cle => ({ pk: cleDeLogement(logementId).pk, sk: "RANGS" });

/** Sittings of a landlord; their identifiers begin by their day. */
export const cleDeSeance = (bailleur: string, seanceId: string): Cle => ({ pk: `SEANCES#${bailleur}`, sk: seanceId });
