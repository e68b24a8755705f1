import { ajouterJours, ajouterMois } from "../demande/delais.ts";
import { type Edition, lireEdition } from "./edition.ts";

/** What was learnt on a day is in the lake by the second morning after: local systems send it on the first. */
const JOURS_POUR_RECEVOIR = 2;

/** First day when all that was learnt by another one is in the lake. */
export const recuDes = (jour: string): string => ajouterJours(jour, JOURS_POUR_RECEVOIR);

/**
 * Editions that may be published on a day, oldest first: all that their extraction counts is there. The first is that of a month; none
 * is left out, so that whoever reads what is published finds what is missing.
 */
export function editionsDues(premierMois: string, aujourdhui: string): Edition[] {
  const dues: Edition[] = [];
  for (let mois = premierMois; ; mois = ajouterMois(`${mois}-01`, 1).slice(0, 7)) {
    const edition = lireEdition(mois);
    if (!edition || recuDes(edition.extraction) > aujourdhui) return dues;
    dues.push(edition);
  }
}

/** The edition of the country that follows this one, and the first day when it may be published; nothing for another lake. */
export function editionSuivante({ nom, mois }: Edition): { nom: string; des: string } | undefined {
  const suivante = lireEdition(ajouterMois(`${mois}-01`, 1).slice(0, 7));
  if (nom !== mois || !suivante) return undefined;
  return { nom: suivante.nom, des: recuDes(suivante.extraction) };
}
