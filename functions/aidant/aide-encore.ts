import { estVivant, type Mandat } from "../../shared/mandat/mandat.ts";
import type { Appel } from "../socle/http.ts";
import type { AidesStore } from "../socle/stores/aides.ts";
import type { PourLEquipe } from "./mon-organisme.ts";
import { lirePorteur, type PourPorter } from "./porteurs.ts";

export type PourQuitter = PourLEquipe & PourPorter & { aides: Pick<AidesStore, "lister"> };

/** Its own, or one that it may be accepting at this very moment. */
const enDepend =
  (detenteur: string, jour: string) =>
  (lu: Mandat): boolean =>
    estVivant(lu, jour) && (lu.compte === detenteur || (lu.compte === undefined && lu.organisme === true));

/** Whether a mandate rests on this organisation: gone, nobody could act by it nor give it back. */
export async function aideEncore(detenteur: string, contexte: PourQuitter & Appel): Promise<boolean> {
  for (const lien of await contexte.aides.lister(detenteur)) {
    const lu = await lirePorteur(lien, contexte);
    if (lu?.mandats?.some(enDepend(detenteur, contexte.aujourdhui))) return true;
  }
  return false;
}
