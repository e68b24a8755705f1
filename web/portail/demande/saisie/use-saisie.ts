import { useRef, useState } from "react";
import type { Champ, Page } from "../../../../shared/formulaire/champ.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import type { Contexte } from "../../../../shared/formulaire/validite.ts";
import { aujourdhui } from "../aujourdhui.ts";
import { territoireConnu } from "../communes/communes-connues.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { type Fautes, fauteDeLaLecture, fautesDeLaPage, type Lectures } from "./fautes-de-la-page.ts";
import type { Lecture } from "./lectures.ts";

const contexte = (): Contexte => ({ ...aujourdhui(), territoireDe: territoireConnu });

/**
 * What is typed on a page of questions: right answers are saved as they come; faults are shown at
 * « Continuer », then corrected when the person leaves the field.
 */
export function useSaisie(page: Page, suivi: Suivi) {
  const lectures = useRef<Lectures>({});
  const [fautes, montrer] = useState<Fautes>({});

  return {
    fautes,
    lire(champ: Champ, lecture: Lecture): void {
      lectures.current = { ...lectures.current, [champ.nom]: lecture };
      if ("valeur" in lecture && !fauteDeLaLecture(champ, lecture, contexte()))
        suivi.noter({ [champ.nom]: lecture.valeur });
    },
    quitter(champs: readonly Champ[], champ: Champ, reponses: Reponses): void {
      if (!(champ.nom in fautes)) return;
      const actuelles = fautesDeLaPage(page, champs, lectures.current, reponses, contexte());
      montrer(Object.fromEntries(Object.entries(actuelles).filter(([nom]) => nom in fautes)));
    },
    /** The faults of the page, now shown. */
    juger(champs: readonly Champ[], reponses: Reponses): Fautes {
      const toutes = fautesDeLaPage(page, champs, lectures.current, reponses, contexte());
      montrer(toutes);
      return toutes;
    },
  };
}
