import type { DemandeLue } from "../../../shared/api/demandes.ts";
import { type Manque, manques, manquesClairs } from "../../../shared/formulaire/completude.ts";
import type { Dites } from "../../../shared/formulaire/personnes.ts";
import type { DroitDeMandat } from "../../../shared/mandat/mandat.ts";

/** What a helper was given; absent when the person reads what is theirs. */
export type SousMandat = Pick<DemandeLue, "mandat">;

/** The person may all of it. */
export const permet = ({ mandat }: SousMandat, droit: DroitDeMandat): boolean =>
  mandat === undefined || mandat.droits.includes(droit);

/** What is missing, as far as one sees: whoever does not open sealed answers is not asked for them. */
export const manquesVus = (lu: SousMandat, reponses: Dites, jour: { aujourdhui: string }): Manque[] =>
  (permet(lu, "sensibles") ? manques : manquesClairs)(reponses, jour);
