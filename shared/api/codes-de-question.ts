import * as z from "zod/mini";
import { uneFaute } from "../formulaire/une-faute.ts";
import type { Faute } from "../problems.ts";
import { catalogue } from "../statistiques/catalogue/catalogue.ts";
import { dimension } from "../statistiques/catalogue/dimensions-publiees.ts";
import type { Tableau } from "../statistiques/catalogue/tableau.ts";
import { colonnesDeCodes, colonnesPubliees } from "../statistiques/ligne-publiee.ts";
import { fautesDInconnus, type Permis } from "./dire-un-inconnu.ts";
import { fautesDeLieux } from "./lieux-de-question.ts";
import { liste } from "./liste.ts";

const TOTAL = "TOTAL";

const deCodes = [...colonnesDeCodes, "colonnes"] as const;
type DeCodes = (typeof deCodes)[number];

const lisible = {
  listes: ["niveau", "territoire", ...deCodes],
  textes: ["departement", "edition", "version"],
} as const;

/** What a question names, as far as it can be read. */
type Dite = Readonly<
  Partial<
    Record<(typeof lisible.listes)[number], readonly string[] | undefined> &
      Record<(typeof lisible.textes)[number], string | undefined>
  >
>;

/** Codes that a parameter may take; undefined where any may. */
function permisDe(nom: DeCodes, tableau: Tableau): Permis | undefined {
  if (nom === "mesure") return { codes: tableau.mesures.map(({ code }) => code) };
  if (nom === "mutation") return { codes: ["ENS", "HM", "MUT"] };
  if (nom === "statut") return { codes: ["A", "P", "R", "C", "Z", "M"] };
  if (nom === "colonnes") return { codes: colonnesPubliees };
  const dite = tableau.dimensions[["modalite_1", "modalite_2", "modalite_3"].indexOf(nom)];
  if (dite === undefined) return { codes: [], aucun: "aucun, ce tableau n’a pas cette dimension" };
  const { modalites, communale } = dimension(dite);
  // a commune is told by the shorter list
  const courtes = communale === undefined ? [] : (dimension(communale).modalites ?? []);
  return modalites && { codes: [...new Set([...[...modalites, ...courtes].map(({ code }) => code), "NR", TOTAL])] };
}

const VERSION_SEULE = "Ce paramètre est obligatoire avec « version » : une version est celle d’une édition.";

const fautesDeVersion = ({ edition, version }: Dite): Faute[] =>
  version === undefined || edition !== undefined
    ? []
    : [{ ...uneFaute("/edition", "reponse-manquante"), message: VERSION_SEULE }];

/** Every code that the table does not know, parameter by parameter, and a version that is of no edition. */
export const fautesDeCodes = (question: Dite, tableau: Tableau): Faute[] => [
  ...fautesDeLieux(question, tableau),
  ...deCodes.flatMap((nom) => {
    const permis = permisDe(nom, tableau);
    return permis ? fautesDInconnus(nom, question[nom] ?? [], permis) : [];
  }),
  ...fautesDeVersion(question),
];

/** The same of a question whose shape is wrong elsewhere: of what can be read of it. */
export function fautesDeCodesLisibles(brute: Readonly<Record<string, unknown>>): Faute[] {
  const tableau = catalogue.find(({ id }) => id === brute.tableau);
  const lues = [
    ...lisible.listes.map((nom) => [nom, z.safeParse(liste, brute[nom]).data] as const),
    ...lisible.textes.map((nom) => [nom, z.safeParse(z.string(), brute[nom]).data] as const),
  ];
  return tableau ? fautesDeCodes(Object.fromEntries(lues), tableau) : [];
}
