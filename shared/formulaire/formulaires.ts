import type { Champ, Formulaire, ValeurDe } from "./champ.ts";
import { formulaire2026x2 } from "./v2026-2/formulaire.ts";

/** The version that a new draft follows. */
export const formulaireCourant = formulaire2026x2;

type PageCourante = (typeof formulaireCourant.taches)[number]["pages"][number];
type ChampCourant = PageCourante extends infer P
  ? P extends { pourChaque: string }
    ? never
    : P extends { champs: readonly (infer C)[] }
      ? C
      : never
  : never;

/** What a household answers, by name of field; every answer is optional until filing. */
export type Reponses = {
  readonly [C in Extract<ChampCourant, Champ> as C["nom"]]?: ValeurDe<C>;
};
export type NomDeChamp = keyof Reponses;

/** The fields of a version: `undefined` names the household, the rest a list of people. */
type Index = ReadonlyMap<string | undefined, ReadonlyMap<string, Champ>>;

const indexer = ({ taches }: Formulaire): Index => {
  const parListe = Map.groupBy(
    taches.flatMap(({ pages }) => pages),
    ({ pourChaque }) => pourChaque,
  );
  return new Map(
    [...parListe].map(([liste, pages]) => [
      liste,
      new Map(pages.flatMap(({ champs }) => champs).map((champ) => [champ.nom, champ])),
    ]),
  );
};

// a form never changes: each is indexed once
const index = new Map<Formulaire, Index>();

function champsDe(formulaire: Formulaire, liste: string | undefined): ReadonlyMap<string, Champ> {
  const connu = index.get(formulaire) ?? indexer(formulaire);
  index.set(formulaire, connu);
  return connu.get(liste) ?? new Map();
}

/** Fields of the household itself. */
export const champsDuFormulaire = (formulaire: Formulaire = formulaireCourant): readonly Champ[] => [
  ...champsDe(formulaire, undefined).values(),
];

/** Fields asked of each person of a list. */
export const champsDeChaque = (liste: string, formulaire: Formulaire = formulaireCourant): readonly Champ[] => [
  ...champsDe(formulaire, liste).values(),
];

export const champNomme = (nom: string, formulaire: Formulaire = formulaireCourant): Champ | undefined =>
  champsDe(formulaire, undefined).get(nom);

export const champDeChaque = (
  liste: string,
  nom: string,
  formulaire: Formulaire = formulaireCourant,
): Champ | undefined => champsDe(formulaire, liste).get(nom);
