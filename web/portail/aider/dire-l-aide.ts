import type { AideLue } from "../../../shared/api/aidants.ts";
import type { DroitDeMandat } from "../../../shared/mandat/mandat.ts";
import { m } from "../../paraglide/messages.js";

/** Whom one helps, as a sentence calls them. */
export const direPourQui = ({ prenoms }: Pick<AideLue, "prenoms">): string => prenoms ?? m.aidant_une_personne();

const droits: Record<DroitDeMandat, () => string> = {
  modifier: m.aidant_droit_modifier,
  pieces: m.aidant_droit_pieces,
  messages: m.aidant_droit_messages,
  sensibles: m.aidant_droit_sensibles,
  retirer: m.aidant_droit_retirer,
};

export const direLeDroit = (droit: DroitDeMandat): string => droits[droit]();

/** All that a helper may do, in sentences. */
export const direLesDroits = (donnes: readonly DroitDeMandat[]): string[] => [
  m.aidant_droit_voir(),
  ...donnes.map(direLeDroit),
];
