import { ajouterMois } from "../../shared/demande/delais.ts";
import type { Page as PageDuFormulaire, Personne } from "../../shared/formulaire/champ.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { type Etape, etapesDe, questionsDeLEtape } from "../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../shared/formulaire/personnes.ts";
import { desReponses } from "../des-reponses.ts";
import { foyers } from "./des-foyers.ts";

/** Households that together meet every page of the form. */
const rencontres = (aujourdhui: string): readonly Reponses[] => [
  ...Object.values(foyers),
  desReponses({ dateNaissance: ajouterMois(aujourdhui, -17 * 12) }),
  desReponses({ logementActuel: "HLM", loyerActuel: 5000, courrierAilleurs: true }),
];

export type Rencontre = { etape: Etape; reponses: Reponses };

/** What a household says of a step. */
export const ditesA = ({ etape: { page, personne }, reponses }: Rencontre): Dites =>
  page.pourChaque === undefined ? reponses : (personne ?? {});

/** The household that answers most of this page, and where on its way. */
export function rencontrer({ id }: PageDuFormulaire, aujourdhui: string): Rencontre {
  const possibles = rencontres(aujourdhui).flatMap((reponses) => {
    const etape = etapesDe(reponses, { aujourdhui }).find(({ page }) => page.id === id);
    if (!etape) return [];
    const questions = questionsDeLEtape(etape.cle, reponses, { aujourdhui });
    return [{ etape, reponses, reponduA: questions.filter(({ valeur }) => valeur !== undefined).length }];
  });
  const [choisie] = possibles.toSorted((une, autre) => autre.reponduA - une.reponduA);
  if (!choisie) throw new Error(`no household meets the page ${id}`);
  return choisie;
}

const sansCellesDe = ({ champs }: PageDuFormulaire, toutes: Dites): Dites =>
  Object.fromEntries(Object.entries(toutes).filter(([nom]) => !champs.some((champ) => champ.nom === nom)));

/** The answers of a household, those of one step taken away. */
export function sansReponse({ etape: { page, personne }, reponses }: Rencontre): Dites {
  const liste = page.pourChaque;
  if (liste === undefined) return sansCellesDe(page, reponses);
  const vider = (une: Personne) => (une.id === personne?.id ? { id: une.id, ...sansCellesDe(page, une) } : une);
  return { ...reponses, [liste]: personnesDe(reponses, liste).map(vider) };
}
