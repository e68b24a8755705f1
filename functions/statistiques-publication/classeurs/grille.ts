import { dimension } from "../../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { estCommunal, type Niveau } from "../../../shared/statistiques/catalogue/niveaux.ts";
import type { Mesure, Mutation, Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";

/** A figure as published: one line of the tidy files. */
export type Ligne = {
  tableau: string;
  code: string;
  territoire: string;
  modalites: readonly { code: string | null; libelle: string | null }[];
  mesure: string;
  mutation: string;
  valeur: number | null;
  statut: string;
};

type Colonne = { titre: string; unite: Mesure["unite"]; mesure: string; mutation: Mutation };

const VENTILATION = { ENS: "ensemble", HM: "hors mutation", MUT: "mutation" } as const;

/** Columns of figures: a measure, told apart by mutation where it is. */
export const colonnesDe = ({ mesures }: Tableau): Colonne[] =>
  mesures.flatMap((mesure) => {
    const { code, libelle, unite } = mesure;
    const ventilee = mesure.genre === "compte" && mesure.parMutation;
    return ventilee
      ? (["ENS", "HM", "MUT"] as const).map((mutation) => ({
          titre: `${libelle}, ${VENTILATION[mutation]}`,
          unite,
          mesure: code,
          mutation,
        }))
      : [{ titre: libelle, unite, mesure: code, mutation: "ENS" as const }];
  });

export type Cellule = string | number | null;
export type Grille = {
  tableau: Tableau;
  entetes: readonly string[];
  /** Columns before the figures. */
  libelles: number;
  colonnes: readonly Colonne[];
  rangees: readonly (readonly Cellule[])[];
};

const SYMBOLES: Readonly<Record<string, string>> = { C: "c", Z: "z", M: "nd" };

/** Decimals that a number of a workbook holds: what a division leaves beyond them would hide it from a filter. */
const DECIMALES_TENUES = 15;

/** A percentage is stored as a share, and shown by its format. */
function cellule({ valeur, statut }: Ligne, unite: Mesure["unite"]): Cellule {
  if (valeur === null) return SYMBOLES[statut] ?? "nd";
  return unite === "%" ? Number((valeur / 100).toPrecision(DECIMALES_TENUES)) : valeur;
}

/** One row for each territory and modality, from the lines of a table in their order. */
export function grille(tableau: Tableau, lignes: readonly Ligne[], niveau: Niveau): Grille {
  const colonnes = colonnesDe(tableau);
  const noms = tableau.dimensions.map((nom) => (estCommunal(niveau) ? (dimension(nom).communale ?? nom) : nom));
  const rangees = new Map<string, Cellule[]>();
  for (const ligne of lignes) {
    const decrites = noms.flatMap((_, rang) => {
      const { code = null, libelle = null } = ligne.modalites[rang] ?? {};
      return [code, libelle];
    });
    const cle = [ligne.code, ...decrites].join("|");
    const rangee = rangees.get(cle) ?? [ligne.code, ligne.territoire, ...decrites, ...colonnes.map(() => null)];
    rangees.set(cle, rangee);
    const rang = colonnes.findIndex(({ mesure, mutation }) => mesure === ligne.mesure && mutation === ligne.mutation);
    const colonne = colonnes[rang];
    if (colonne) rangee[2 + decrites.length + rang] = cellule(ligne, colonne.unite);
  }
  const libelles = 2 + 2 * noms.length;
  return {
    tableau,
    entetes: [
      "Code du territoire",
      "Territoire",
      ...noms.flatMap((nom) => [`${dimension(nom).libelle} (code)`, dimension(nom).libelle]),
      ...colonnes.map(({ titre }) => titre),
    ],
    libelles,
    colonnes,
    rangees: [...rangees.values()],
  };
}
