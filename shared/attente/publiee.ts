import { regroupements } from "../statistiques/regroupements.ts";

/** A territory as rows of the waiting time name it: `COM` for a commune or an arrondissement. */
export const niveauxDAttente = ["DEP", "EPCI", "EPT", "COM"] as const;
export type NiveauDAttente = (typeof niveauxDAttente)[number];

export const TOUS = "TOTAL";
export type TypeVoulu = (typeof regroupements.type_5)[number]["code"];
/** Those who rent a social home already (`MUT`) wait for another one, and not as the others do. */
export const situations = ["HM", "MUT"] as const;
export type Situation = (typeof situations)[number];

export type ProfilDAttente = { type: TypeVoulu | typeof TOUS; situation: Situation | typeof TOUS };
export type QuiEtOu = ProfilDAttente & { niveau: NiveauDAttente; code: string };

/** A published row. */
export type LigneDAttente = QuiEtOu & {
  departement: string;
  libelle: string;
  classe: string;
  aRisque: number;
  loges: number;
  partis: number;
};

/** Columns of the published file, and how its rows name them. */
export const colonnesDAttente = {
  departement: "departement",
  niveau: "niveau",
  code_territoire: "code",
  libelle_territoire: "libelle",
  type_logement: "type",
  mutation: "situation",
  duree_en_mois: "classe",
  a_risque: "aRisque",
  loges: "loges",
  partis: "partis",
} as const satisfies Record<string, keyof LigneDAttente>;

export const typesVoulus: readonly TypeVoulu[] = regroupements.type_5.map(({ code }) => code);

/** One name for one node. */
export const nommerNoeud = ({ niveau, code, type, situation }: QuiEtOu): string =>
  `${niveau}-${code}-${type}-${situation}`;
