import type { Edition } from "../../shared/statistiques/edition.ts";
import { editionsDues } from "../../shared/statistiques/editions-dues.ts";
import type { Publiee } from "./versions.ts";

/** Names of the editions of the national lake. */
const NATIONALE = /^\d{4}-\d{2}$/u;

/**
 * National editions that are due and are not published, oldest first, from the first one that ever was; the very first
 * is the last that is due.
 */
export function manquantes(publiees: readonly Publiee[], aujourdhui: string): Edition[] {
  const noms = new Set(publiees.map(({ edition }) => edition).filter((nom) => NATIONALE.test(nom)));
  const [premiere] = [...noms].toSorted();
  if (premiere !== undefined) return editionsDues(premiere, aujourdhui).filter(({ nom }) => !noms.has(nom));
  const annee = Number(aujourdhui.slice(0, 4)) - 1;
  return editionsDues(`${annee}-01`, aujourdhui).slice(-1);
}
