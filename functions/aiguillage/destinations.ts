import type { Evenement } from "../../shared/demande/evenements.ts";

/** Those who follow the events, each behind its queue. */
export const consommateurs = ["notifications", "doublons"] as const;
export type Consommateur = (typeof consommateurs)[number];

/** Who is told of what: a new follower of an event is one more name on its line. */
export const destinations = {
  "demande-deposee": ["notifications", "doublons"],
} as const satisfies Record<Evenement["type"], readonly Consommateur[]>;
