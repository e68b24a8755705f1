import type { Champ, Page, Valeur } from "../../../../shared/formulaire/champ.ts";
import { manques } from "../../../../shared/formulaire/completude.ts";
import { estFauteCode, type FauteCode } from "../../../../shared/formulaire/fautes.ts";
import { type Contexte, fauteDuChamp } from "../../../../shared/formulaire/validite.ts";
import { lireReponses } from "../lire-reponses.ts";
import type { Lecture } from "./lectures.ts";

export type Lectures = Readonly<Record<string, Lecture>>;
export type Fautes = Readonly<Record<string, FauteCode>>;

export function fauteDeLaLecture(champ: Champ, lecture: Lecture, contexte: Contexte): FauteCode | undefined {
  if ("faute" in lecture) return lecture.faute;
  return lecture.valeur === null ? undefined : fauteDuChamp(champ, lecture.valeur, contexte);
}

const dites = (lectures: Lectures): [string, Valeur | null][] =>
  Object.entries(lectures).flatMap(([nom, lecture]) => ("valeur" in lecture ? [[nom, lecture.valeur]] : []));

const sansNul = (reponses: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(reponses).filter(([, valeur]) => valeur !== null));

/** What is missing on this page once its boxes are read, by name of field. */
function manquesDeLaPage(page: Page, lectures: Lectures, reponses: object, contexte: Contexte): Fautes {
  const completes = lireReponses(sansNul({ ...reponses, ...Object.fromEntries(dites(lectures)) }));
  const siens = manques(completes, contexte).filter((manque) => manque.page === page.id);
  return Object.fromEntries(
    siens.flatMap(({ pointeur, code }) => (estFauteCode(code) ? [[pointeur.replace("/reponses/", ""), code]] : [])),
  );
}

/** Every fault of a page, by the same rules as the server's. */
export function fautesDeLaPage(
  page: Page,
  champs: readonly Champ[],
  lectures: Lectures,
  reponses: object,
  contexte: Contexte,
): Fautes {
  const lues = champs.flatMap((champ) => {
    const lecture = lectures[champ.nom];
    const code = lecture && fauteDeLaLecture(champ, lecture, contexte);
    return code ? [[champ.nom, code]] : [];
  });
  return { ...manquesDeLaPage(page, lectures, reponses, contexte), ...Object.fromEntries(lues) };
}
