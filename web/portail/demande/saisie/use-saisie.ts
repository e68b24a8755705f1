import { useEffect, useRef, useState } from "react";
import type { Champ } from "../../../../shared/formulaire/champ.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { type Etape, questionsDeLEtape } from "../../../../shared/formulaire/parcours.ts";
import { aujourdhui } from "../aujourdhui.ts";
import { communeConnue } from "../communes/communes-connues.ts";
import { reponsesVues } from "../suivi/etat.ts";
import type { Changements } from "../suivi/reconcilier.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { champDuBrouillon, changementsDeLEtape } from "./changements-de-l-etape.ts";
import { type Fautes, fauteDeLaLecture, fautesDeLEtape, type Lectures, type Regles } from "./fautes-de-l-etape.ts";
import { attendreLeJuge, jugeVenu } from "./juge.ts";
import type { Lecture } from "./lectures.ts";

const regles = (): Regles => ({ ...aujourdhui(), communeDe: communeConnue, juge: jugeVenu });

const garder = (fautes: Fautes, admise: (nom: string) => boolean): Fautes =>
  Object.fromEntries(Object.entries(fautes).filter(([nom]) => admise(nom)));

/** What a box already holds that is worth saving; of a sum of amounts, those that can be read. */
const aNoter = (champ: Champ, lecture: Lecture) => {
  const valeur = "faute" in lecture ? lecture.partie : lecture.valeur;
  return valeur === undefined || fauteDeLaLecture(champ, { valeur }, regles()) ? {} : { [champ.nom]: valeur };
};

/**
 * What is typed at a step. Right answers are saved as they come, and may call for other questions. Faults are shown
 * at « Continuer »; one goes as soon as it is corrected, and says what is still wrong when the person leaves the field.
 */
export function useSaisie(etape: Etape, reponses: Reponses, suivi: Suivi) {
  const lectures = useRef<Readonly<Record<string, { lecture: Lecture; dessin: number }>>>({});
  const [fautes, montrer] = useState<Fautes>({});
  const [redessins, redessiner] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => void attendreLeJuge(), []);
  const questions = questionsDeLEtape(etape.cle, reponses, aujourdhui());
  const champs = questions.map(({ champ }) => champ);
  const dessinDe = (nom: string): number => suivi.lire().redessins[champDuBrouillon(etape, nom)] ?? 0;
  // an answer that came from elsewhere has taken the place of what was typed
  const lues = (): Lectures =>
    Object.fromEntries(
      Object.entries(lectures.current).flatMap(([nom, { lecture, dessin }]) =>
        dessin === dessinDe(nom) ? [[nom, lecture]] : [],
      ),
    );
  const actuelles = () => fautesDeLEtape(etape, champs, lues(), reponses, regles());
  const noter = (dites: Parameters<typeof changementsDeLEtape>[2]) => {
    if (Object.keys(dites).length > 0) suivi.noter(changementsDeLEtape(etape, reponsesVues(suivi.lire()), dites));
  };

  // a fault only disappears here: were one to appear, the page would move under the finger
  const retirerLesFautes = () => {
    const restent = actuelles();
    montrer((montrees) => garder(montrees, (nom) => nom in restent));
  };

  return {
    questions,
    fautes,
    /** By name of field, how many times another one has answered it: it is then drawn again. */
    redessins,
    lire(champ: Champ, lecture: Lecture): void {
      lectures.current = { ...lectures.current, [champ.nom]: { lecture, dessin: dessinDe(champ.nom) } };
      noter(aNoter(champ, lecture));
      retirerLesFautes();
    },
    /** Answers of the step that came with the choice made in another field. */
    remplir(reponses: Changements): void {
      for (const [nom, valeur] of Object.entries(reponses)) {
        lectures.current = { ...lectures.current, [nom]: { lecture: { valeur }, dessin: dessinDe(nom) } };
        redessiner((avant) => ({ ...avant, [nom]: (avant[nom] ?? 0) + 1 }));
      }
      noter(reponses);
      retirerLesFautes();
    },
    quitter(): void {
      montrer(garder(actuelles(), (nom) => nom in fautes));
    },
    /** Every fault of the step, now shown; a list left empty says that there is nobody. */
    async juger(): Promise<Fautes> {
      await attendreLeJuge();
      const personne = questions.filter(({ champ, valeur }) => champ.type === "personnes" && valeur === undefined);
      noter(Object.fromEntries(personne.map(({ champ }) => [champ.nom, []])));
      const toutes = actuelles();
      montrer(toutes);
      return toutes;
    },
  };
}
