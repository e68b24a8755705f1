import type { Faute } from "../problems.ts";
import type { Formulaire } from "./champ.ts";
import { reglesDeCoherence } from "./coherence.ts";
import type { FauteCode } from "./fautes.ts";
import { formulaireCourant } from "./formulaires.ts";
import { type Question, questionsDe } from "./parcours.ts";
import { type Dites, personnesDe } from "./personnes.ts";
import { aConfirmer } from "./plausibilite.ts";
import { uneFaute } from "./une-faute.ts";

/** What is missing before filing, and the step where to give it. */
export type Manque = Faute & { page: string; tache: string };

type Jour = { aujourdhui: string };

/** JSON pointer of the answer to a question. */
export function pointeurDe({ champ, page, personne }: Question, reponses: Dites): string {
  if (!personne || page.pourChaque === undefined) return `/reponses/${champ.nom}`;
  const rang = personnesDe(reponses, page.pourChaque).findIndex(({ id }) => id === personne.id);
  return `/reponses/${page.pourChaque}/${rang}/${champ.nom}`;
}

const manque = (question: Question, code: FauteCode, reponses: Dites): Manque => ({
  ...uneFaute(pointeurDe(question, reponses), code),
  page: question.cle,
  tache: question.tache.id,
});

/** Nobody in a list is an answer, unless the list must name someone. */
const estVide = ({ champ, valeur }: Question): boolean =>
  valeur === undefined || (champ.obligatoire === true && Array.isArray(valeur) && valeur.length === 0);

const sansReponse = (question: Question, reponses: Dites): Manque[] =>
  question.champ.obligatoire && estVide(question)
    ? [manque(question, question.champ.type === "personnes" ? "liste-incomplete" : "reponse-manquante", reponses)]
    : [];

function injoignable(questions: readonly Question[], reponses: Dites): Manque[] {
  const telephone = questions.find(({ champ, personne }) => champ.nom === "telephone" && !personne);
  const joignable = reponses.telephone !== undefined || reponses.courriel !== undefined;
  return telephone && !joignable ? [manque(telephone, "joignable-nulle-part", reponses)] : [];
}

/** Answers that contradict each other, at the question where to put it right. */
function incoherences(questions: readonly Question[], reponses: Dites): Manque[] {
  const parPointeur = new Map(questions.map((question) => [pointeurDe(question, reponses), question]));
  return reglesDeCoherence
    .flatMap((regle) => regle.fautes(reponses))
    .flatMap(({ pointeur, code }) => {
      const question = parPointeur.get(pointeur);
      return question ? [manque(question, code, reponses)] : [];
    });
}

/** Surprising answers that wait for a word, at the page where it is said. */
const doutes = (questions: readonly Question[], reponses: Dites, jour: Jour): Manque[] => {
  const confirmations = questions.find(({ champ }) => champ.type === "confirmations");
  return confirmations
    ? aConfirmer(reponses, jour).map(() => manque(confirmations, "valeur-a-confirmer", reponses))
    : [];
};

function manquesParmi(questions: readonly Question[], reponses: Dites, jour: Jour): Manque[] {
  return [
    ...questions.flatMap((question) => sansReponse(question, reponses)),
    ...injoignable(questions, reponses),
    ...incoherences(questions, reponses),
    ...doutes(questions, reponses, jour),
  ];
}

/** Everything that keeps a draft from being filed; it never keeps it from being saved. */
export const manques = (reponses: Dites, jour: Jour, formulaire: Formulaire = formulaireCourant): Manque[] =>
  manquesParmi(questionsDe(reponses, jour, formulaire), reponses, jour);

const estClaire = ({ champ }: Question): boolean => !champ.sensible;

/** The same, where the sensitive answers are sealed: questions about them are left aside. */
export const manquesClairs = (claires: Dites, jour: Jour): Manque[] =>
  manquesParmi(questionsDe(claires, jour).filter(estClaire), claires, jour);

export type EtatDeTache = "a-faire" | "a-completer" | "termine";

const etatParmi = (questions: readonly Question[], restent: readonly Manque[], tacheId: string): EtatDeTache => {
  if (questions.filter(({ tache }) => tache.id === tacheId).every(estVide)) return "a-faire";
  return restent.some(({ tache }) => tache === tacheId) ? "a-completer" : "termine";
};

/** State of a task of the hub; « nobody » said of a list counts as an answer. */
export const etatDeTache = (tacheId: string, reponses: Dites, jour: Jour): EtatDeTache =>
  etatParmi(questionsDe(reponses, jour), manques(reponses, jour), tacheId);

/** The same, where the sensitive answers are sealed; nothing of a task that asks for no other. */
export function etatClairDeTache(tacheId: string, claires: Dites, jour: Jour): EtatDeTache | undefined {
  const questions = questionsDe(claires, jour).filter(estClaire);
  return questions.some(({ tache }) => tache.id === tacheId)
    ? etatParmi(questions, manquesClairs(claires, jour), tacheId)
    : undefined;
}
