import type { Personne, Valeur, ValeurSimple } from "../../../shared/formulaire/champ.ts";
import { pointeurDe } from "../../../shared/formulaire/completude.ts";
import { type Question, questionsDe } from "../../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../../shared/formulaire/personnes.ts";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";

/** Questions of the paper form; what a machine fills, and who sits at the keyboard, is not asked. */
const PAS_SUR_LE_PAPIER = ["pourQui"];

export const questionsDuPapier = (reponses: Dites): Question[] =>
  questionsDe(reponses, aujourdhui()).filter(
    ({ champ }) => champ.type !== "adresse-ban" && !PAS_SUR_LE_PAPIER.includes(champ.nom),
  );

export const DEPART: Dites = { pourQui: "moi" };

/** Identifier of the box of a question: the end of its pointer. */
export const idDe = (pointeur: string): string => `c${pointeur.replaceAll("/", "-")}`;

export const idDeLaQuestion = (question: Question, reponses: Dites): string => idDe(pointeurDe(question, reponses));

const dite = (valeur: Valeur | null | undefined): valeur is Valeur => valeur !== null && valeur !== undefined;
const estSimple = (valeur: Valeur | null | undefined): valeur is ValeurSimple =>
  dite(valeur) && !(Array.isArray(valeur) && valeur.some((element) => typeof element === "object"));

/** Answers with these, at the place of a question: of the household, or of one person of a list; `null` erases. */
export function repondre(reponses: Dites, { page, personne }: Question, dites: Record<string, Valeur | null>): Dites {
  const liste = page.pourChaque;
  if (liste === undefined || personne === undefined)
    return Object.fromEntries(
      Object.entries({ ...reponses, ...dites }).flatMap(([nom, valeur]) =>
        dite(valeur) ? [[nom, valeur] as const] : [],
      ),
    );
  const personnes = personnesDe(reponses, liste).map((une): Personne => {
    if (une.id !== personne.id) return une;
    const simples = Object.entries({ ...une, ...dites }).flatMap(([nom, valeur]) =>
      estSimple(valeur) ? [[nom, valeur] as const] : [],
    );
    return { ...Object.fromEntries(simples), id: une.id };
  });
  return { ...reponses, [liste]: personnes };
}

/** As many people as were counted on the paper, those already typed first. */
export function compter(reponses: Dites, liste: string, combien: number): readonly Personne[] {
  const connues = personnesDe(reponses, liste);
  return Array.from({ length: combien }, (_, rang) => connues[rang] ?? { id: `${liste}-${rang + 1}` });
}
