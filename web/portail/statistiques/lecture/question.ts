import type * as z from "zod/mini";
import type { Sortie } from "../../../../shared/api/route.ts";
import type { statistiques } from "../../../../shared/api/statistiques.ts";

/** What is asked of the published rows; lists are written `75,92`. */
export type Question = Omit<z.input<typeof statistiques.lireDonnees.input>, "suite" | "taille" | "colonnes">;

export type Page = Sortie<typeof statistiques.lireDonnees>;
export type Ligne = Page["lignes"][number];
export type EditionPubliee = Sortie<typeof statistiques.listerEditions>["editions"][number];

const dites = (question: Question): [string, string][] =>
  Object.entries(question).flatMap(([nom, valeur]) =>
    nom === "tableau" || valeur === undefined ? [] : [[nom, valeur]],
  );

/** Address of the same rows, as a file. */
export function adresseDuFichier(question: Question, sorte: "csv" | "xlsx"): string {
  const parametres = new URLSearchParams([...dites(question), ["taille", "1000"]]);
  return `/api/statistiques/v1/tableaux/${question.tableau}/donnees.${sorte}?${parametres}`;
}
