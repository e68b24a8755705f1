import type { Candidature } from "../shared/attribution/candidature.ts";
import { enBref, type Logement } from "../shared/attribution/logement.ts";

/** A three-room flat in Lyon, to let; a test states only what its story is about. */
export const unLogement = (dit: Partial<Logement> = {}): Logement => ({
  logementId: "logement-1",
  version: 1,
  etat: "ouvert",
  bailleur: "G6903",
  territoire: "069",
  commune: "69383",
  adresse: "12 rue Garibaldi, 69003 Lyon",
  categorie: "A",
  type: "T3",
  surface: 62,
  etage: 2,
  ascenseur: true,
  loyer: 540,
  financement: "PLUS",
  reservataire: "AUCUN",
  qpv: false,
  subventionTresSociale: false,
  saisiLe: "2026-11-24T09:00:00.000Z",
  ...dit,
});

/** A demande that stands for it. */
export const uneCandidature = (dite: Partial<Candidature> = {}): Candidature => ({
  logement: enBref(unLogement()),
  etat: "presentee",
  auTitreDuDalo: false,
  le: "2027-10-14",
  version: 7,
  ...dite,
});
