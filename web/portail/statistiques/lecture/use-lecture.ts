import { useCallback, useEffect, useState } from "react";
import { Echec } from "../../../socle/echec.ts";
import { type Lues, lireEditions, lireLignes } from "./lire.ts";
import type { EditionPubliee, Question } from "./question.ts";

export type Lecture<T> =
  | { nature: "attente" }
  | { nature: "pret"; valeur: T }
  | { nature: "echec"; echec: Echec; recommencer: () => void };

/** Reads again when `cle` changes; what was asked before and comes late is passed over. */
export function useLecture<T>(charger: (cle: string) => Promise<T>, cle: string): Lecture<T> {
  const [lue, poser] = useState<{ cle: string; etat: Lecture<T> }>();
  const [essai, recommencer] = useState(0);
  const encore = useCallback(() => recommencer((rang) => rang + 1), []);
  useEffect(() => {
    let attendue = essai >= 0;
    const dire = (etat: Lecture<T>) => attendue && poser({ cle, etat });
    charger(cle).then(
      (valeur) => dire({ nature: "pret", valeur }),
      (echec: unknown) => {
        if (!(echec instanceof Echec)) throw echec;
        dire({ nature: "echec", echec, recommencer: encore });
      },
    );
    return () => {
      attendue = false;
    };
  }, [charger, cle, essai, encore]);
  return lue?.cle === cle ? lue.etat : { nature: "attente" };
}

const charger = (cle: string): Promise<(Lues | undefined)[]> => {
  const questions: Question[] = JSON.parse(cle);
  return Promise.all(questions.map(lireLignes));
};

/** Rows that answer each question, in the same order. */
export const useLignes = (questions: readonly Question[]): Lecture<(Lues | undefined)[]> =>
  useLecture(charger, JSON.stringify(questions));

export const useEditions = (): Lecture<readonly EditionPubliee[]> => useLecture(lireEditions, "editions");
