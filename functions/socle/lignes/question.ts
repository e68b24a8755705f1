import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { fautesDeCodes } from "../../../shared/api/codes-de-question.ts";
import type { Entree } from "../../../shared/api/route.ts";
import type { statistiques } from "../../../shared/api/statistiques.ts";
import { uneFaute } from "../../../shared/formulaire/une-faute.ts";
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

const formeDeSuite = z.object({ version: z.string(), ligne: z.int().check(z.nonnegative()), question: z.string() });

/** The same for the same question, whatever the page. */
const empreinteDe = ({ suite: _s, taille: _t, ...question }: Question): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(question).toSorted()))
    .digest("base64url")
    .slice(0, 16);

export const ecrireSuite = (question: Question, version: string, ligne: number): string =>
  Buffer.from(JSON.stringify({ version, ligne, question: empreinteDe(question) })).toString("base64url");

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

const AUTRE_SUITE =
  "Cette suite n’est pas celle de cette question, ou l’édition a été corrigée depuis : reprenez à la première page, sans elle.";

/** Rank of the row where a page begins; a mark of another question, or of another version, is refused. */
export function lireSuite(question: Question, version: string): number {
  if (question.suite === undefined) return 0;
  const { data } = z.safeParse(formeDeSuite, lireJson(Buffer.from(question.suite, "base64url").toString()));
  if (data?.version !== version || data.question !== empreinteDe(question))
    throw new Problem("champs-invalides", {
      champs: [{ ...uneFaute("/suite", "valeur-invalide"), message: AUTRE_SUITE }],
    });
  return data.ligne;
}
