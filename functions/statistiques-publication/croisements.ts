import type { Base as Relation } from "../../shared/statistiques/catalogue/bases.ts";
import { colonneDe, dimension, dimensionsPubliees } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import type { Compte, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { colonneDeConfirmation, confirmations } from "../../shared/statistiques/confirmations.ts";
import { type Edition, moisDeLaPeriode, unAnAvant } from "../../shared/statistiques/edition.ts";
import { listesDeCodes } from "../../shared/statistiques/modalites-de-fait.ts";
import type { Dimension } from "../../shared/statistiques/protection/famille.ts";
import { regroupements } from "../../shared/statistiques/regroupements.ts";
import { dimensionDuBilan } from "./bilan-protege.ts";

/** Relations whose lines are not added up from place to place: they have a rule of their own. */
export const A_PART: readonly Relation[] = ["choix", "bilan", "non_reponse"];

/** A count that tables show: of a relation, by some of its columns. */
export type Croise = { relation: Relation; colonnes: readonly string[]; niveaux: readonly Niveau[] };

/** Under which name and date a relation is known to the protection: the same stock is one population. */
export function populationDe(relation: Relation, edition: Edition): { population: string; date: string } {
  const { date } = edition;
  if (relation === "stock" || relation === "non_reponse") return { population: "PS", date };
  if (relation === "stock_avant") return { population: "PS", date: unAnAvant(edition) };
  if (relation === "associations") return { population: "PA", date };
  if (relation === "associations_avant") return { population: "PA", date: unAnAvant(edition) };
  return { population: relation, date };
}

/** Columns by which one count is told, in a fixed order; `date` is told by the population, `rythme` by nothing. */
export function colonnesDuCompte(tableau: Tableau, { base, dont = [], parMutation }: Compte): string[] {
  const dimensions = tableau.dimensions.map((nom) => colonneDe(dimension(nom), base));
  const conditions = dont.map(({ colonne }) => colonne);
  const toutes = [...dimensions, ...conditions, ...(parMutation ? ["mutation"] : [])];
  return [...new Set(toutes)].filter((colonne) => colonne !== "date" && colonne !== "rythme").toSorted();
}

/** Every crossing of an edition, each once, at every level where some table shows it. */
export function croisementsDe(
  tableaux: readonly Tableau[],
  niveauxMontres: (tableau: Tableau) => readonly Niveau[],
): Croise[] {
  const croises = new Map<string, { relation: Relation; colonnes: string[]; niveaux: Set<Niveau> }>();
  for (const tableau of tableaux)
    for (const mesure of tableau.mesures) {
      if (mesure.genre !== "compte" || A_PART.includes(mesure.base)) continue;
      const colonnes = colonnesDuCompte(tableau, mesure);
      const cle = `${mesure.base}|${colonnes.join("×")}`;
      const connu = croises.get(cle) ?? { relation: mesure.base, colonnes, niveaux: new Set<Niveau>() };
      for (const niveau of niveauxMontres(tableau)) connu.niveaux.add(niveau);
      croises.set(cle, connu);
    }
  return [...croises.values()]
    .filter(({ niveaux }) => niveaux.size > 0)
    .map(({ relation, colonnes, niveaux }) => ({ relation, colonnes, niveaux: [...niveaux] }));
}

const { oui_non_nr, decision, evenement } = listesDeCodes;
const DE_CONDITIONS: Readonly<Record<string, readonly { code: string }[]>> = {
  mutation: listesDeCodes.mutation,
  renouvelee: oui_non_nr,
  echue: oui_non_nr,
  au_premier_choix: oui_non_nr,
  delai_depasse: oui_non_nr,
  presence_multiple: oui_non_nr,
  ...Object.fromEntries(confirmations.map(({ variable }) => [colonneDeConfirmation(variable), oui_non_nr])),
  decision: [...decision, { code: "NR" }],
  evenement,
};

/** Modalities that a row nearly theirs alone would reveal of everyone in it. */
const SENSIBLES: Readonly<Record<string, readonly string[] | "all">> = {
  nationalite: "all",
  dalo: "all",
  motif: ["06", "07"],
  situation_professionnelle: ["AUT"],
};

const COURTES: Readonly<Record<string, keyof typeof regroupements>> = {
  age: "age_6",
  motif: "motif_8",
  revenu_mensuel: "revenu_5",
  type_logement: "type_5",
};

function uneDimension(nom: string, codes: readonly { code: string }[]): Dimension {
  const courte = nom === "type_attribue" ? "type_5" : COURTES[nom];
  const sensibles = SENSIBLES[nom];
  const groupes = courte && regroupements[courte];
  const groupe = (code: string) => groupes?.find(({ de }) => de.some((long) => long === code))?.code;
  return {
    nom,
    modalites: codes.map(({ code }) => {
      const sien = groupe(code);
      return sien === undefined ? { code } : { code, groupe: sien };
    }),
    ...(courte && { groupes: nom === "type_attribue" ? "type_attribue_5" : courte }),
    ...(sensibles && { sensibles }),
  };
}

/** The columns of the crossings as dimensions of the protection; a short list belongs to its long one. */
export function dimensionsDuSecret(edition: Edition): Dimension[] {
  const courtes = new Set<string>([...Object.values(COURTES), "type_attribue_5"]);
  const parColonne = new Map(Object.entries(DE_CONDITIONS));
  for (const nom of Object.keys(dimensionsPubliees)) {
    const { modalites, colonne, colonnes } = dimension(nom);
    if (!modalites) continue;
    for (const une of [colonne, ...Object.values(colonnes ?? {})])
      if (!courtes.has(une)) parColonne.set(une, modalites);
  }
  parColonne.set(
    "mois",
    moisDeLaPeriode(edition).map((code) => ({ code })),
  );
  return [
    dimensionDuBilan,
    ...[...parColonne].filter(([nom]) => nom !== "poste").map(([nom, codes]) => uneDimension(nom, codes)),
  ];
}
