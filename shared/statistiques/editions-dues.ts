import { ajouterMois } from "../demande/delais.ts";
import { type Edition, lireEdition } from "./edition.ts";

/**
 * Editions that may be published on a day, oldest first: their extraction is past. The first is that of a month; none
 * is left out, so that whoever reads what is published finds what is missing.
 */
export function editionsDues(premierMois: string, aujourdhui: string): Edition[] {
  const dues: Edition[] = [];
  for (let mois = premierMois; ; mois = ajouterMois(`${mois}-01`, 1).slice(0, 7)) {
    const edition = lireEdition(mois);
    if (!edition || edition.extraction >= aujourdhui) return dues;
    dues.push(edition);
  }
}
