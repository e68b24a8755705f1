import type { Demande } from "../../shared/demande/demande.ts";
import type { Fait } from "../../shared/demande/evenements.ts";
import type { Tirage } from "./hasard.ts";

/** The day, its chance, and who else is there. */
export type Alentour = { jour: string; hasard: Tirage; tables: { lignes: ReadonlyMap<string, unknown> } };

/** What someone may try on a day, whatever the rules say of it: one day out of so many. */
export type Envie = {
  unJourSur: number;
  qui: "personne" | "aidant" | "agent";
  fait(demande: Demande, alentour: Alentour): Fait | undefined;
};

/** What may be tried on two demandes at once; `avec` gives the number of the other. */
export type EnvieADeux = {
  unJourSur: number;
  avec(demande: Demande, alentour: Alentour): string | undefined;
  faits(un: Demande, autre: Demande): [Fait, Fait];
};
