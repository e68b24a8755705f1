import type { Mandat } from "../shared/mandat/mandat.ts";

/** Samir is invited to help until the end of the year. */
export const unMandat = (dit: Partial<Mandat> = {}): Mandat => ({
  mandatId: "mandat-1",
  nom: "Samir B.",
  courriel: "samir@exemple.fr",
  droits: ["modifier"],
  donneLe: "2027-10-01",
  jusquAu: "2027-12-31",
  ...dit,
});
