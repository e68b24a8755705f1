import type { Brouillon } from "../functions/socle/stores/brouillons.ts";
import { desReponses } from "./des-reponses.ts";

/** A complete draft of 24 November 2026; a test states only what its story is about. */
export const unBrouillon = (dit: Partial<Brouillon> = {}): Brouillon => ({
  compte: "compte-1",
  brouillonId: "brouillon-1",
  version: 3,
  formulaire: "2026-2",
  dossier: "dossier-1",
  reponses: desReponses(),
  complet: true,
  creeLe: "2026-11-24T13:00:00.000Z",
  modifieLe: "2026-11-24T13:30:00.000Z",
  operations: ["operation-1"],
  expireLe: 1_803_303_000,
  ...dit,
});
