import type { Demande } from "../shared/demande/demande.ts";
import { desReponses } from "./des-reponses.ts";

/** A demande filed on 24 November 2026 in the Rhône; a test states only what its story is about. */
export const uneDemande = (dite: Partial<Demande> = {}): Demande => ({
  numeroUnique: "0691126000001GDPUB",
  version: 1,
  etat: "active",
  identite: "a_verifier",
  formulaire: "2026-2",
  reponses: desReponses(),
  territoire: "069",
  compte: "compte-1",
  guichet: "GDPUB",
  deposeeLe: "2026-11-24T13:32:00.000Z",
  ancienneteDepuisLe: "2026-11-24",
  expireLe: "2027-11-24",
  dossier: "dossier-1",
  faitId: "fait-1",
  codeAttestation: "7K3MP9QXWH2T",
  ...dite,
});
