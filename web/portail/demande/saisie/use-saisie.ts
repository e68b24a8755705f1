import { useRef, useState } from "react";
import type { Champ, Page } from "../../../../shared/formulaire/champ.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { champsDeLaPage } from "../../../../shared/formulaire/parcours.ts";
import type { Contexte } from "../../../../shared/formulaire/validite.ts";
import { aujourdhui } from "../aujourdhui.ts";
import { territoireConnu } from "../communes/communes-connues.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { type Fautes, fauteDeLaLecture, fautesDeLaPage, type Lectures } from "./fautes-de-la-page.ts";
import type { Lecture } from "./lectures.ts";

const contexte = (): Contexte => ({ ...aujourdhui(), territoireDe: territoireConnu });

const garder = (fautes: Fautes, admise: (nom: string) => boolean): Fautes =>
  Object.fromEntries(Object.entries(fautes).filter(([nom]) => admise(nom)));

/**
 * What is typed on a page of questions. Right answers are saved as they come. Faults are shown at « Continuer »;
 * one goes as soon as it is corrected, and says what is still wrong when the person leaves the field.
 */
export function useSaisie(page: Page, reponses: Reponses, suivi: Suivi) {
  const lectures = useRef<Lectures>({});
  const [fautes, montrer] = useState<Fautes>({});
  const champs = champsDeLaPage(page, reponses, aujourdhui());
  const actuelles = () => fautesDeLaPage(page, champs, lectures.current, reponses, contexte());

  return {
    champs,
    fautes,
    lire(champ: Champ, lecture: Lecture): void {
      lectures.current = { ...lectures.current, [champ.nom]: lecture };
      if ("valeur" in lecture && !fauteDeLaLecture(champ, lecture, contexte()))
        suivi.noter({ [champ.nom]: lecture.valeur });
      // a fault only disappears here: were one to appear, the page would move under the finger
      const restent = actuelles();
      montrer(garder(fautes, (nom) => nom in restent));
    },
    quitter(): void {
      montrer(garder(actuelles(), (nom) => nom in fautes));
    },
    /** Every fault of the page, now shown. */
    juger(): Fautes {
      const toutes = actuelles();
      montrer(toutes);
      return toutes;
    },
  };
}
