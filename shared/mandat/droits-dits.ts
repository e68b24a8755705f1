import type { DroitDeMandat } from "./mandat.ts";

/** What every helper may do. */
export const VOIR_LA_DEMANDE = "Voir la demande et son attestation";

const droits = {
  modifier: "Remplir, déposer, modifier et renouveler la demande",
  pieces: "Voir et donner les documents",
  messages: "Lire et écrire des messages au guichet",
  sensibles: "Voir les réponses protégées, comme le numéro de sécurité sociale",
  retirer: "Retirer la demande",
} as const satisfies Record<DroitDeMandat, string>;

/** The same words on the pages and on paper. */
export const direLeDroit = (droit: DroitDeMandat): string => droits[droit];

/** All that a helper may do, in sentences. */
export const direLesDroits = (donnes: readonly DroitDeMandat[]): string[] => [
  VOIR_LA_DEMANDE,
  ...donnes.map(direLeDroit),
];
