import type { Champ, Valeur } from "../../../../shared/formulaire/champ.ts";
import { manques } from "../../../../shared/formulaire/completude.ts";
import { estFauteCode, type FauteCode } from "../../../../shared/formulaire/fautes.ts";
import type { Etape } from "../../../../shared/formulaire/parcours.ts";
import type { Dites } from "../../../../shared/formulaire/personnes.ts";
import type { Contexte, fauteDuChamp } from "../../../../shared/formulaire/validite.ts";
import { lireReponses } from "../lire-reponses.ts";
import { changementsDeLEtape } from "./changements-de-l-etape.ts";
import type { Lecture } from "./lectures.ts";

export type Lectures = Readonly<Record<string, Lecture>>;
export type Fautes = Readonly<Record<string, FauteCode>>;

/** Day, communes, and who judges the shape of an answer. */
export type Regles = Contexte & { juge: typeof fauteDuChamp };

export function fauteDeLaLecture(champ: Champ, lecture: Lecture, regles: Regles): FauteCode | undefined {
  if ("faute" in lecture) return lecture.faute;
  return lecture.valeur === null ? undefined : regles.juge(champ, lecture.valeur, regles);
}

const dites = (lectures: Lectures): [string, Valeur | null][] =>
  Object.entries(lectures).flatMap(([nom, lecture]) => ("faute" in lecture ? [] : [[nom, lecture.valeur]]));

const sansNul = (reponses: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(reponses).filter(([, valeur]) => valeur !== null));

/** Last part of a JSON pointer. */
const champDuPointeur = (pointeur: string): string => pointeur.slice(pointeur.lastIndexOf("/") + 1);

/** What is missing at this step once its boxes are read, by name of field. */
function manquesDeLEtape(etape: Etape, lectures: Lectures, reponses: Dites, contexte: Contexte): Fautes {
  const changements = changementsDeLEtape(etape, reponses, Object.fromEntries(dites(lectures)));
  const completes = lireReponses(sansNul({ ...reponses, ...changements }));
  return Object.fromEntries(
    manques(completes, contexte)
      .filter((manque) => manque.page === etape.cle)
      .flatMap(({ pointeur, code }) => (estFauteCode(code) ? [[champDuPointeur(pointeur), code]] : [])),
  );
}

/** Every fault of a step, by the same rules as the server's. */
export function fautesDeLEtape(
  etape: Etape,
  champs: readonly Champ[],
  lectures: Lectures,
  reponses: Dites,
  regles: Regles,
): Fautes {
  const lues = champs.flatMap((champ) => {
    const lecture = lectures[champ.nom];
    const code = lecture && fauteDeLaLecture(champ, lecture, regles);
    return code ? [[champ.nom, code]] : [];
  });
  return { ...manquesDeLEtape(etape, lectures, reponses, regles), ...Object.fromEntries(lues) };
}
