import type { Demande } from "../demande/demande.ts";

/** Silence, or « une autre raison »: no ground was given (R. 441-2-10 11° leaves the cases to the plan of the place). */
const SANS_MOTIF = ["SRP", "AUT"];

/** Homes that the commission had found suitable, and that were refused without a ground. */
export const refusSansMotif = ({ candidatures = [] }: Pick<Demande, "candidatures">): number =>
  candidatures.filter(({ etat, refus }) => etat === "refusee" && refus !== undefined && SANS_MOTIF.includes(refus))
    .length;
