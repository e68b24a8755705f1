import * as z from "zod/mini";
import { manques } from "../../shared/formulaire/completude.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import { valeur } from "../../shared/formulaire/valeurs.ts";
import { type ReponsesBrutes, verifierReponses } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "../socle/http.ts";
import { fusionner } from "../socle/reponses-scellees.ts";
import type { CommuneDe } from "../socle/territoire-du-depot.ts";

export type PourLire = { communeDe: CommuneDe };
type Contexte = PourLire & Pick<Appel, "aujourdhui">;

const brutes = z.record(z.string(), z.nullable(valeur));

/** Throws every fault of these answers; `null` erases. */
export function lireBrutes(recues: Record<string, unknown>, contexte: Contexte): ReponsesBrutes {
  const champs = verifierReponses(recues, contexte);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
  return z.parse(brutes, recues);
}

/** Answers that may be filed, by the rules of the portal; what a hidden page answered stays behind. */
export function exigerComplet(reponses: Reponses, contexte: Contexte): Reponses {
  const incompletes = manques(reponses, contexte);
  if (incompletes.length > 0) throw new Problem("demande-incomplete", { champs: incompletes });
  return reponsesRetenues(reponses, contexte);
}

/** A whole form that was just typed. */
export const lireReponses = (recues: Record<string, unknown>, contexte: Contexte): Reponses =>
  exigerComplet(fusionner({}, lireBrutes(recues, contexte)), contexte);
