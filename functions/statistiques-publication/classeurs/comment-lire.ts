import { SEUIL } from "../../../shared/statistiques/catalogue/tableau.ts";
import { COG } from "../territoires.ts";

/** A heading alone, or something and what it means. */
type Rangee = readonly [string] | readonly [quoi: string, sens: string];

/** What a reader must know before comparing: symbols, what is hidden, where two figures do not tell of the same thing. */
export const COMMENT_LIRE: readonly Rangee[] = [
  ["Symboles"],
  ["c", "Secret statistique : la valeur est petite, ou aiderait à en retrouver une petite."],
  ["z", "Sans objet : il n’y a rien à diviser."],
  ["nd", "Non disponible : la donnée manque, ou n’est pas publiée à cette finesse."],
  ["0", "Zéro : aucune demande."],
  ["Secret statistique"],
  [
    "Seuil",
    `Un nombre de 1 à ${SEUIL - 1} n’est pas publié : il parlerait de personnes. D’autres sont cachés avec lui, pour qu’une soustraction ne le retrouve pas.`,
  ],
  ["Durée", "Ce qu’une édition cache, ses corrections et les éditions qui redisent la même date le cachent aussi."],
  ["Ruptures"],
  [
    "Géographie",
    `Code officiel de ${COG} à toutes les dates : une commune d’avant une fusion compte dans la nouvelle.`,
  ],
  [
    "Dates passées",
    "Chaque date est dite telle qu’elle était connue trente jours après : ce qui est appris plus tard compte dans la période où on l’apprend.",
  ],
  [
    "Systèmes locaux",
    "Un jour qu’un système local n’a pas transmis manque dans les comptes de son département : la couverture, au sommaire, les nomme.",
  ],
  ["Séries", "Chaque valeur est celle que son édition a publiée."],
];
