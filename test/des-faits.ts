import type { Faits } from "../functions/attestation/faits.ts";
import { chargerCommunes } from "../functions/socle/referentiel.ts";
import { uneDemande } from "./une-demande.ts";

/** What an attestation is made from; a test states only what its story is about. */
export const desFaits = (dits: Partial<Faits> = {}): Faits => ({
  demande: uneDemande(),
  guichet: undefined,
  bailleurs: [],
  communes: chargerCommunes(),
  aujourdhui: "2026-11-25",
  site: "https://logement.example",
  ...dits,
});
