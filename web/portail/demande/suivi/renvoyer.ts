import { Echec } from "../../../socle/echec.ts";
import { ouvrirBrouillon } from "./brouillons-ouverts.ts";
import { brouillonsDelaisses } from "./reserve.ts";

const plusTard = (erreur: unknown): void => {
  if (!(erreur instanceof Echec)) throw erreur;
};

/** On any page of the site, sends what an earlier visit has left unsaved; what cannot leave waits for the next one. */
export async function renvoyerCeQuiAttend(): Promise<void> {
  for (const brouillonId of await brouillonsDelaisses()) await ouvrirBrouillon(brouillonId).then(() => {}, plusTard);
}
