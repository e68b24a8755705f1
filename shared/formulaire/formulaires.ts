import type { Champ, ValeurDe } from "./champ.ts";
import { formulaire2026 } from "./v2026/formulaire.ts";

/** The version that a new draft follows. */
export const formulaireCourant = formulaire2026;

type ChampCourant = (typeof formulaireCourant.taches)[number]["pages"][number]["champs"][number];

/** What a household answers, by name of field; every answer is optional until filing. */
export type Reponses = { readonly [C in ChampCourant as C["nom"]]?: ValeurDe<C> };
export type NomDeChamp = keyof Reponses;

export const champsDuFormulaire: readonly Champ[] = formulaireCourant.taches.flatMap(({ pages }) =>
  pages.flatMap(({ champs }): readonly Champ[] => champs),
);

const parNom = new Map(champsDuFormulaire.map((champ) => [champ.nom, champ]));

export const champNomme = (nom: string): Champ | undefined => parNom.get(nom);
