import * as z from "zod/mini";
import { fautesDeCodes } from "../../../shared/api/codes-de-question.ts";
import type { Entree } from "../../../shared/api/route.ts";
import type { statistiques } from "../../../shared/api/statistiques.ts";
import { Problem } from "../../../shared/problems.ts";
import { catalogue } from "../../../shared/statistiques/catalogue/catalogue.ts";
import type { Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import { type ColonnePubliee, colonnesPubliees } from "../../../shared/statistiques/ligne-publiee.ts";
import type { Filtres } from "./lire-lignes.ts";

/** What is asked of the rows of a table, wherever they stand. */
export type Question = Entree<typeof statistiques.lireDonnees>;

const colonne = z.enum(colonnesPubliees);

/** The table of this identifier, or `tableau-introuvable`. */
export function tableauDe(id: string): Tableau {
  const trouve = catalogue.find((tableau) => tableau.id === id);
  if (!trouve) throw new Problem("tableau-introuvable");
  return trouve;
}

/** What is asked of the file: every code that the table does not know is a fault, and none is passed over. */
export function lireQuestion(question: Question): { tableau: Tableau; filtres: Filtres; colonnes: ColonnePubliee[] } {
  const tableau = tableauDe(question.tableau);
  const champs = fautesDeCodes(question, tableau);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
  const { niveau, territoire, modalite_1, modalite_2, modalite_3, mutation, mesure, statut } = question;
  const dits = { niveau, code_territoire: territoire, modalite_1, modalite_2, modalite_3, mutation, mesure, statut };
  const filtres = Object.fromEntries(Object.entries(dits).filter(([, parmi]) => parmi !== undefined));
  return { tableau, filtres, colonnes: z.parse(z.array(colonne), question.colonnes ?? colonnesPubliees) };
}
