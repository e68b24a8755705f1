import { ressourcesDuFoyer } from "../formulaire/foyer.ts";
import type { Dites } from "../formulaire/personnes.ts";
import { ageDe, compositionFamiliale, typeCible, unitesDeConsommation } from "./composition.ts";
import { situationProfessionnelle } from "./correspondances.ts";
import { type Dimension, type Modalite, modalites } from "./modalites.ts";
import { plusPetitType } from "./plus-petit-type.ts";
import { positionAuxPlafonds } from "./position-aux-plafonds.ts";
import { quartileDeRessources } from "./quartile.ts";
import { grouper } from "./regroupements.ts";

/** Where a commune is, as far as the statistics need it. */
export type Lieu = { commune: string; intercommunalite: string | undefined; departement: string; region: string };
export type Contexte = { aujourdhui: string; lieuDe: (commune: string) => Lieu | undefined };

/** The modality of this code in a dimension; `NR` for an answer that is not there or that the list does not know. */
function modalite<D extends Exclude<Dimension, "mutation">>(dimension: D, code: unknown): Modalite<D> | "NR" {
  const liste: readonly { code: Modalite<D> }[] = modalites[dimension];
  return liste.find((connue) => connue.code === code)?.code ?? "NR";
}

/** Code of the bracket whose floor is the highest not above the value. */
const tranche = (valeur: number, bornes: readonly (readonly [number, string])[]): string | undefined =>
  bornes.findLast(([plancher]) => valeur >= plancher)?.[1];

const AGES = [
  [0, "LT20"],
  ...[20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70].map((bas) => [bas, `${bas}_${bas + 4}`] as const),
  [75, "GE75"],
] as const;
const REVENUS = [
  ...Array.from({ length: 10 }, (_, rang) => [rang * 500, `${rang * 500}_${rang * 500 + 499}`] as const),
  [5000, "GE5000"],
] as const;
const REVENUS_UC = [
  [0, "LT500"],
  [500, "500_599"],
  [600, "600_799"],
  [800, "800_999"],
  [1000, "1000_1349"],
  [1350, "1350_1799"],
  [1800, "GE1800"],
] as const;

const texte = (dites: Dites, nom: string): string | undefined => {
  const valeur = dites[nom];
  return typeof valeur === "string" ? valeur : undefined;
};

const premier = (dites: Dites, nom: string): unknown => {
  const valeur = dites[nom];
  return Array.isArray(valeur) ? valeur[0] : undefined;
};

/** Where the commune wished first is. */
function lieuVoulu(dites: Dites, { lieuDe }: Contexte): Lieu | undefined {
  const voulue = premier(dites, "communes");
  return typeof voulue === "string" ? lieuDe(voulue) : undefined;
}

function localisation(dites: Dites, { lieuDe }: Contexte, la: Lieu | undefined): string {
  const ici = lieuDe(texte(dites, "adresseCommune") ?? "");
  if (la && dites.adresseEnFrance === false) return "HREG";
  if (!ici || !la) return "NR";
  if (ici.commune === la.commune) return "COM";
  if (ici.intercommunalite !== undefined && ici.intercommunalite === la.intercommunalite) return "EPCI";
  if (ici.departement === la.departement) return "DEP";
  return ici.region === la.region ? "REG" : "HREG";
}

const logement = (dites: Dites): string | undefined => {
  const { autresSituations } = dites;
  const mobile =
    Array.isArray(autresSituations) && autresSituations.some((situation) => situation === "habitat-mobile");
  return mobile ? "HABM" : texte(dites, "logementActuel");
};

export type Caracteristiques = { readonly [D in Dimension]: Modalite<D> | "NR" };

/** What the money of a household says, by month, by consumption unit, and against the thresholds of the place. */
function deRessources(dites: Dites, { aujourdhui }: Contexte, la: Lieu | undefined) {
  const revenu = ressourcesDuFoyer(dites);
  const mensuel = modalite("revenu_mensuel", revenu === undefined ? undefined : tranche(revenu, REVENUS));
  const parUnite = revenu === undefined ? undefined : revenu / unitesDeConsommation(dites, aujourdhui);
  return {
    revenu_mensuel: mensuel,
    revenu_5: grouper("revenu_5", mensuel),
    revenu_uc: modalite("revenu_uc", parUnite === undefined ? undefined : tranche(parUnite, REVENUS_UC)),
    plafond: positionAuxPlafonds(dites, la, aujourdhui),
    quartile_ressources:
      parUnite === undefined || !la
        ? ("NR" as const)
        : quartileDeRessources(parUnite * 12, la.intercommunalite, Number(aujourdhui.slice(0, 4))),
  };
}

function dePersonnes(dites: Dites, { aujourdhui }: Contexte) {
  const annees = ageDe(dites, aujourdhui);
  const age = modalite("age", annees === undefined ? undefined : tranche(annees, AGES));
  const taille = dites.personnesALoger;
  const dite = dites.situationFamiliale !== undefined;
  return {
    age,
    age_6: grouper("age_6", age),
    nationalite: modalite("nationalite", dites.nationalite),
    taille_menage: modalite("taille_menage", typeof taille === "number" && (taille >= 9 ? "GE9" : String(taille))),
    composition_familiale: modalite("composition_familiale", dite ? compositionFamiliale(dites) : undefined),
    situation_professionnelle: situationProfessionnelle(dites),
    situation_familiale: modalite("situation_familiale", dites.situationFamiliale),
  };
}

function deLogement(dites: Dites, contexte: Contexte, la: Lieu | undefined) {
  const motif = modalite("motif", premier(dites, "motifs"));
  const type = modalite("type_logement", plusPetitType(dites.typesLogement));
  return {
    logement_actuel: modalite("logement_actuel", logement(dites)),
    motif,
    motif_8: grouper("motif_8", motif),
    type_logement: type,
    type_5: grouper("type_5", type),
    type_cible: typeCible(dites),
    categorie_logement: modalite("categorie_logement", dites.categorieLogement),
    mutation: dites.logementActuel === "HLM" ? ("MUT" as const) : ("HM" as const),
    localisation_relative: modalite("localisation_relative", localisation(dites, contexte, la)),
  };
}

/** The one modality of each dimension that a household falls in: what a statistical fact holds of the form. */
export function caracteristiques(dites: Dites, contexte: Contexte): Caracteristiques {
  const la = lieuVoulu(dites, contexte);
  return { ...dePersonnes(dites, contexte), ...deRessources(dites, contexte, la), ...deLogement(dites, contexte, la) };
}
