import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Entree } from "../../../shared/api/route.ts";
import type { statistiques } from "../../../shared/api/statistiques.ts";
import { uneFaute } from "../../../shared/formulaire/une-faute.ts";
import { type Faute, Problem } from "../../../shared/problems.ts";
import { catalogue } from "../../../shared/statistiques/catalogue/catalogue.ts";
import { dimension } from "../../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import { type ColonnePubliee, colonnesDeCodes, colonnesPubliees } from "../../../shared/statistiques/ligne-publiee.ts";
import type { Filtres } from "./lire-lignes.ts";

/** What is asked of the rows of a table, wherever they stand. */
export type Question = Omit<Entree<typeof statistiques.lireDonnees>, "edition" | "version" | "departement">;

const TOTAL = "TOTAL";

const colonne = z.enum(colonnesPubliees);

/** The table of this identifier, or `tableau-introuvable`. */
export function tableauDe(id: string): Tableau {
  const trouve = catalogue.find((tableau) => tableau.id === id);
  if (!trouve) throw new Problem("tableau-introuvable");
  return trouve;
}

/** Codes that a parameter may take; undefined where any may. */
function codesDe(nom: keyof Question, tableau: Tableau): readonly string[] | undefined {
  if (nom === "niveau") return tableau.niveaux;
  if (nom === "mesure") return tableau.mesures.map(({ code }) => code);
  if (nom === "mutation") return ["ENS", "HM", "MUT"];
  if (nom === "statut") return ["A", "P", "R", "C", "Z", "M"];
  if (nom === "colonnes") return colonnesPubliees;
  const rang = ["modalite_1", "modalite_2", "modalite_3"].indexOf(nom);
  const dite = tableau.dimensions[rang];
  if (dite === undefined) return rang === -1 ? undefined : [];
  const { modalites, communale } = dimension(dite);
  // a commune is told by the shorter list
  const courtes = communale === undefined ? [] : (dimension(communale).modalites ?? []);
  return modalites && [...new Set([...[...modalites, ...courtes].map(({ code }) => code), "NR", TOTAL])];
}

const listes = ["niveau", "territoire", ...colonnesDeCodes, "colonnes"] as const;

/** What is not known, and what is: a program that asks has no list before its eyes. */
function dire(inconnus: readonly string[], permis: readonly string[]): string {
  const dits = permis.length === 0 ? "aucun, ce tableau n’a pas cette dimension" : permis.join(", ");
  return `Inconnu : ${inconnus.join(", ")}. Codes permis : ${dits}.`;
}

const fautesDe = (nom: (typeof listes)[number], question: Question, tableau: Tableau): Faute[] => {
  const permis = codesDe(nom, tableau);
  const inconnus = permis && question[nom]?.filter((code) => !permis.includes(code));
  return inconnus && inconnus.length > 0
    ? [{ ...uneFaute(`/${nom}`, "choix-inconnu"), message: dire(inconnus, permis) }]
    : [];
};

/** What is asked of the file: every code that the table does not know is a fault, and none is passed over. */
export function lireQuestion(question: Question): { tableau: Tableau; filtres: Filtres; colonnes: ColonnePubliee[] } {
  const tableau = tableauDe(question.tableau);
  const champs = listes.flatMap((nom) => fautesDe(nom, question, tableau));
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
