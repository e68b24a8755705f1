import type { Faute } from "../problems.ts";
import { type Niveau, niveaux as tous } from "../statistiques/catalogue/niveaux.ts";
import type { Tableau } from "../statistiques/catalogue/tableau.ts";
import { codesDesDepartements, direLesCodesDe, estUnCodeDe } from "../statistiques/codes-de-lieux.ts";
import { fautesDInconnus, inconnu } from "./dire-un-inconnu.ts";

type Lieux = {
  niveau?: readonly string[] | undefined;
  departement?: string | undefined;
  territoire?: readonly string[] | undefined;
};

/** Levels whose places lie in a département, itself among them. */
const DANS_UN_DEPARTEMENT: readonly Niveau[] = ["DEP", "EPCI", "EPT", "COM", "ARM"];
const estDedans = (niveau: Niveau): boolean => DANS_UN_DEPARTEMENT.includes(niveau);

const SANS_DEPARTEMENT = "aucun, ce tableau ne dit aucun lieu d’un département";

function fautesDeNiveau({ niveau = [], departement }: Lieux, { niveaux }: Tableau): Faute[] {
  if (departement === undefined) return fautesDInconnus("niveau", niveau, { codes: niveaux });
  const codes = niveaux.filter(estDedans);
  return fautesDInconnus("niveau", niveau, { codes, aucun: SANS_DEPARTEMENT }, "Inconnu dans un département");
}

function fautesDeDepartement({ departement }: Lieux, { niveaux }: Tableau): Faute[] {
  const codes = niveaux.some(estDedans) ? codesDesDepartements : [];
  return departement === undefined
    ? []
    : fautesDInconnus("departement", [departement], { codes, aucun: SANS_DEPARTEMENT });
}

/** A code that no place of these levels can bear would have an empty answer, as if the place had no figure. */
function fautesDeTerritoire({ niveau, territoire = [] }: Lieux, { niveaux }: Tableau): Faute[] {
  const nommes = tous.map(({ code }) => code).filter((code) => niveau?.includes(code));
  const parmi = nommes.length > 0 ? nommes : niveaux;
  const inconnus = territoire.filter((code) => !estUnCodeDe(parmi, code));
  const ou = nommes.length > 0 ? `de niveau ${nommes.join(", ")}` : "de ce tableau";
  return inconnus.length === 0
    ? []
    : [
        inconnu(
          "territoire",
          `Aucun lieu ${ou} n’a ce code : ${inconnus.join(", ")}. Codes permis : ${direLesCodesDe(parmi)}.`,
        ),
      ];
}

/** What is wrong in the places that a question names. */
export const fautesDeLieux = (question: Lieux, tableau: Tableau): Faute[] => [
  ...fautesDeNiveau(question, tableau),
  ...fautesDeDepartement(question, tableau),
  ...fautesDeTerritoire(question, tableau),
];
