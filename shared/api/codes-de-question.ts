import * as z from "zod/mini";
import { uneFaute } from "../formulaire/une-faute.ts";
import type { Faute } from "../problems.ts";
import { catalogue } from "../statistiques/catalogue/catalogue.ts";
import { dimension } from "../statistiques/catalogue/dimensions-publiees.ts";
import type { Tableau } from "../statistiques/catalogue/tableau.ts";
import { colonnesDeCodes, colonnesPubliees } from "../statistiques/ligne-publiee.ts";
import { liste } from "./liste.ts";

const TOTAL = "TOTAL";

const parametres = ["niveau", "territoire", ...colonnesDeCodes, "colonnes"] as const;
type Parametre = (typeof parametres)[number];

/** Codes that a parameter may take; undefined where any may. */
function codesDe(nom: Parametre, tableau: Tableau): readonly string[] | undefined {
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

/** What is not known, and what is: a program that asks has no list before its eyes. */
function dire(inconnus: readonly string[], permis: readonly string[]): string {
  const dits = permis.length === 0 ? "aucun, ce tableau n’a pas cette dimension" : permis.join(", ");
  return `Inconnu : ${inconnus.join(", ")}. Codes permis : ${dits}.`;
}

/** Every code that the table does not know, parameter by parameter. */
export const fautesDeCodes = (
  question: Partial<Readonly<Record<Parametre, readonly string[] | undefined>>>,
  tableau: Tableau,
): Faute[] =>
  parametres.flatMap((nom) => {
    const permis = codesDe(nom, tableau);
    const inconnus = permis && question[nom]?.filter((code) => !permis.includes(code));
    return inconnus && inconnus.length > 0
      ? [{ ...uneFaute(`/${nom}`, "choix-inconnu"), message: dire(inconnus, permis) }]
      : [];
  });

/** The same of a question whose shape is wrong elsewhere: of what can be read of it. */
export function fautesDeCodesLisibles(brute: Readonly<Record<string, unknown>>): Faute[] {
  const tableau = catalogue.find(({ id }) => id === brute.tableau);
  const lues = parametres.map((nom) => [nom, z.safeParse(liste, brute[nom]).data] as const);
  return tableau ? fautesDeCodes(Object.fromEntries(lues), tableau) : [];
}
