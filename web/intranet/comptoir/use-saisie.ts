import { useState } from "react";
import { manques, pointeurDe } from "../../../shared/formulaire/completude.ts";
import type { Question } from "../../../shared/formulaire/parcours.ts";
import type { Dites } from "../../../shared/formulaire/personnes.ts";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { type LigneLue, lireLaLigne } from "./lire-la-ligne.ts";
import { idDe, idDeLaQuestion, questionsDuPapier, repondre } from "./saisie.ts";

export type Saisie = ReturnType<typeof useSaisie>;

/** Answers being typed, and the lines that are not understood. */
export function useSaisie(depart: Dites) {
  const [reponses, poser] = useState(depart);
  const [illisibles, poserIllisibles] = useState<Readonly<Record<string, string>>>({});

  const appliquer = (question: Question, lue: LigneLue): boolean => {
    const id = idDeLaQuestion(question, reponses);
    poserIllisibles(({ [id]: _avant, ...autres }) => ("phrase" in lue ? { ...autres, [id]: lue.phrase } : autres));
    poser((avant) => repondre(avant, question, "phrase" in lue ? { [question.champ.nom]: null } : lue.dites));
    return !("phrase" in lue);
  };

  /** True once the line is understood: it then shows its answer instead of what was typed. */
  const lire = (question: Question, texte: string): boolean | Promise<boolean> => {
    const lue = lireLaLigne(question, texte, reponses);
    if (!(lue instanceof Promise)) return appliquer(question, lue);
    return lue
      .catch((erreur: unknown): LigneLue => ({ phrase: phraseDEchec(erreur) }))
      .then((trouvee) => appliquer(question, trouvee));
  };

  const questions = questionsDuPapier(reponses);
  const parPointeur = new Map(questions.map((question) => [pointeurDe(question, reponses), question]));
  const erreurs: Erreur[] = questions.flatMap((question) => {
    const cible = idDeLaQuestion(question, reponses);
    const phrase = illisibles[cible];
    return phrase === undefined ? [] : [{ cible, texte: `${question.champ.libelle} : ${phrase}` }];
  });
  const aDonner: Erreur[] = manques(reponses, aujourdhui()).flatMap(({ pointeur, message }) => {
    const cible = idDe(pointeur);
    const question = parPointeur.get(pointeur);
    return question && illisibles[cible] === undefined
      ? [{ cible, texte: `${question.champ.libelle} : ${message}` }]
      : [];
  });
  return { reponses, questions, illisibles, erreurs, aDonner, lire };
}
