import { useSyncExternalStore } from "react";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { lireReponses } from "../lire-reponses.ts";
import { type EtatDuSuivi, reponsesVues } from "./etat.ts";
import type { Suivi } from "./suivi.ts";

/** The draft and its answers as the person sees them, drawn again at each change. */
export function useSuivi(suivi: Suivi): { etat: EtatDuSuivi; reponses: Reponses } {
  const etat = useSyncExternalStore(suivi.abonner, suivi.lire);
  return { etat, reponses: lireReponses(reponsesVues(etat)) };
}
