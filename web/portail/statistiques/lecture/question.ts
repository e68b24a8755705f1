import type * as z from "zod/mini";
import type { Sortie } from "../../../../shared/api/route.ts";
import { LIGNES_D_UN_FICHIER, type statistiques } from "../../../../shared/api/statistiques.ts";

/** What is asked of the published rows; lists are written `75,92`. */
export type Question = Omit<z.input<typeof statistiques.lireDonnees.input>, "suite" | "taille" | "colonnes">;

export type Page = Sortie<typeof statistiques.lireDonnees>;
export type Ligne = Page["lignes"][number];
export type EditionPubliee = Sortie<typeof statistiques.listerEditions>["editions"][number];

const dites = (question: Question): [string, string][] =>
  Object.entries(question).flatMap(([nom, valeur]) =>
    nom === "tableau" || valeur === undefined ? [] : [[nom, valeur]],
  );

export type SorteDeFichier = "csv" | "xlsx";
/** Where the same rows are a file. */
export type AdresseDeFichier = (question: Question, sorte: SorteDeFichier) => string;

export const adresseDuFichier: AdresseDeFichier = (question, sorte) => {
  const parametres = new URLSearchParams([...dites(question), ["taille", String(LIGNES_D_UN_FICHIER)]]);
  return `/api/statistiques/v1/tableaux/${question.tableau}/donnees.${sorte}?${parametres}`;
};
