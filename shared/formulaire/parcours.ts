import { estMineurLe, estUnJour } from "../demande/delais.ts";
import { tientEncore } from "./adresse.ts";
import type { Champ, Condition, Formulaire, Page, Personne, Tache, Valeur, ValeurSimple } from "./champ.ts";
import { formulaireCourant } from "./formulaires.ts";
import { type Dites, personnesDe } from "./personnes.ts";
import { avertissements } from "./plausibilite.ts";

type Jour = { aujourdhui: string };

/** What a condition looks at: the person of a page `pourChaque` first, then the household. */
type Portee = { reponses: Dites; personne?: Dites };

const reponseA = ({ reponses, personne }: Portee, champ: string): Valeur | undefined =>
  personne?.[champ] ?? reponses[champ];

const estMineur = (naissance: unknown, { aujourdhui }: Jour): boolean =>
  typeof naissance === "string" && estUnJour(naissance) && estMineurLe(naissance, aujourdhui);

/** True when the situation told so far calls for what the condition guards. */
export function estVraie(condition: Condition, portee: Portee, jour: Jour): boolean {
  if ("toutes" in condition) return condition.toutes.every((une) => estVraie(une, portee, jour));
  if ("une" in condition) return condition.une.some((une) => estVraie(une, portee, jour));
  if ("mineurSelon" in condition) return estMineur(reponseA(portee, condition.mineurSelon), jour);
  if ("nonVide" in condition) return personnesDe(portee.reponses, condition.nonVide).length > 0;
  if ("aConfirmer" in condition) return avertissements(portee.reponses, jour).length > 0;
  if ("avecReponse" in condition) return reponseA(portee, condition.avecReponse) !== undefined;
  return condition.parmi.some((valeur) => valeur === reponseA(portee, condition.champ));
}

const visible = ({ quand }: { quand?: Condition }, portee: Portee, jour: Jour): boolean =>
  quand === undefined || estVraie(quand, portee, jour);

/** A page on the way; on a page `pourChaque`, the person whose answers it asks. */
export type Etape = { cle: string; tache: Tache; page: Page; personne?: Personne };

/** A question put on the way, with the answer given so far. */
export type Question = Etape & { champ: Champ; valeur: Valeur | undefined };

/** Name of a step in an address: the page, and the person it is about. */
export const cleDEtape = (page: string, personne?: string): string =>
  personne === undefined ? page : `${page}~${personne}`;

/** Two lists may name their people alike. */
const quiEst = (liste: string | undefined, personne: Personne | undefined): string | undefined =>
  personne && `${liste} ${personne.id}`;

type Vues = Record<string, ValeurSimple | readonly Personne[]>;

/**
 * Walks the form in order. A condition sees the answers to questions that were shown, and no other: what
 * was answered to a question that no longer concerns the household opens nothing.
 */
function* parcourir(
  reponses: Dites,
  jour: Jour,
  { taches }: Formulaire,
): Generator<{ etape: Etape; questions: Question[] }> {
  const duFoyer: Vues = {};
  const desPersonnes = new Map<string, Vues>();
  for (const { tache, page } of taches.flatMap((une) => une.pages.map((page) => ({ tache: une, page })))) {
    for (const personne of page.pourChaque === undefined ? [undefined] : personnesDe(duFoyer, page.pourChaque)) {
      const qui = quiEst(page.pourChaque, personne);
      const vues = qui === undefined ? duFoyer : (desPersonnes.get(qui) ?? {});
      if (qui !== undefined) desPersonnes.set(qui, vues);
      const portee = { reponses: duFoyer, ...(personne && { personne: vues }) };
      if (!visible(page, portee, jour)) continue;
      const etape = { cle: cleDEtape(page.id, personne?.id), tache, page, ...(personne && { personne }) };
      const questions: Question[] = [];
      for (const champ of page.champs) {
        if (!visible(champ, portee, jour)) continue;
        const dites = personne ?? reponses;
        const valeur = tientEncore(champ, dites) ? dites[champ.nom] : undefined;
        if (valeur !== undefined) vues[champ.nom] = valeur;
        questions.push({ ...etape, champ, valeur });
      }
      yield { etape, questions };
    }
  }
}

/** The steps that concern this household, in order. */
export const etapesDe = (reponses: Dites, jour: Jour, formulaire: Formulaire = formulaireCourant): Etape[] =>
  Array.from(parcourir(reponses, jour, formulaire), ({ etape }) => etape);

/** Every question put on the way. */
export const questionsDe = (reponses: Dites, jour: Jour, formulaire: Formulaire = formulaireCourant): Question[] =>
  Array.from(parcourir(reponses, jour, formulaire), ({ questions }) => questions).flat();

/** The questions of one step; none when it does not concern the household. */
export const questionsDeLEtape = (cle: string, reponses: Dites, jour: Jour): Question[] =>
  questionsDe(reponses, jour).filter((question) => question.cle === cle);

/** Answers to what is shown, that still hold: those of a page that no longer concerns the household stay behind. */
export function reponsesRetenues<R extends Dites>(
  reponses: R,
  jour: Jour,
  formulaire: Formulaire = formulaireCourant,
): R {
  const parPersonne = Map.groupBy(questionsDe(reponses, jour, formulaire), ({ page, personne }) =>
    quiEst(page.pourChaque, personne),
  );
  const garder = (dites: object, qui: string | undefined) => {
    const tenues = (parPersonne.get(qui) ?? []).filter(({ valeur }) => valeur !== undefined);
    const noms = new Set(["id", ...tenues.map(({ champ }) => champ.nom)]);
    return Object.fromEntries(Object.entries(dites).filter(([nom]) => noms.has(nom)));
  };
  const retenues = Object.entries(garder(reponses, undefined)).map(([nom, valeur]) => {
    const personnes = personnesDe({ [nom]: valeur }, nom);
    return [nom, personnes.length > 0 ? personnes.map((personne) => garder(personne, quiEst(nom, personne))) : valeur];
  });
  return Object.fromEntries(retenues);
}
