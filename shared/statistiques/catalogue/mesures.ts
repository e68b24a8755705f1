import type { Base } from "./bases.ts";
import type { Compte, Condition, Duree, Mesure, Mutation, Rapport, Terme, Unite } from "./tableau.ts";

export const parmi = (colonne: string, ...codes: string[]): Condition => ({ colonne, parmi: codes });

type Options = { dont?: readonly Condition[]; unite?: Unite; parMutation?: true };

export const compte = (code: string, libelle: string, base: Base, options: Options = {}): Compte => ({
  genre: "compte",
  code,
  libelle,
  base,
  unite: "demandes",
  ...options,
});

const terme = (mesure: string, mutation: Mutation = "ENS"): Terme => ({ mesure, mutation });

/** Of the whole: the line of the total. */
export const part = (de: string, code = "part", libelle = "Part (%)", totalDe = [0, 1, 2]): Rapport => ({
  genre: "rapport",
  code,
  libelle,
  unite: "%",
  de: terme(de),
  sur: terme(de),
  totalDe,
});

type Arguments = { de: string; sur: string; mutation?: Mutation; deMutation?: Mutation };

const rapport =
  (unite: Rapport["unite"]) =>
  (code: string, libelle: string, { de, sur, mutation, deMutation }: Arguments): Rapport => ({
    genre: "rapport",
    code,
    libelle,
    unite,
    de: terme(de, deMutation ?? mutation),
    sur: terme(sur, mutation),
  });

export const taux = rapport("%");
export const ratio = rapport("ratio");

/** All, out of the HLM park, in it, and the share of the line in the whole. */
export const C1 = (base: Base): readonly Mesure[] => [
  compte("nb_demandes", "Demandes", base, { parMutation: true }),
  part("nb_demandes"),
];

/** Crossings: each cell as a part of its line and of its column. */
export const croisees = (base: Base): readonly Mesure[] => [
  compte("nb_demandes", "Demandes", base),
  part("nb_demandes", "part_ligne", "Part dans la ligne (%)", [1, 2]),
  part("nb_demandes", "part_colonne", "Part dans la colonne (%)", [0]),
];

const STATISTIQUES = {
  mediane: "Médiane (mois)",
  moyenne: "Moyenne (mois)",
  p25: "Premier quartile (mois)",
  p75: "Troisième quartile (mois)",
} as const;

export const duree = (base: Duree["base"], statistique: Duree["statistique"]): Duree => ({
  genre: "duree",
  code: statistique,
  libelle: STATISTIQUES[statistique],
  unite: "mois",
  base,
  statistique,
});

export const tension: readonly Mesure[] = [
  compte("demandes", "Demandes en cours", "stock", { parMutation: true }),
  compte("attributions", "Attributions", "satisfaites", { parMutation: true }),
  ratio("tension", "Tension", { de: "demandes", sur: "attributions" }),
  ratio("tension_hors_mutation", "Tension hors mutation", { de: "demandes", sur: "attributions", mutation: "HM" }),
];
