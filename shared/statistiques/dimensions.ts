import { ageLe } from "../demande/delais.ts";
import { ressourcesDuFoyer } from "../formulaire/foyer.ts";
import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import { groupeDeMotif, situationProfessionnelle } from "./correspondances.ts";
import { type Dimension, type Modalite, modalites } from "./modalites.ts";

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

const aNaitre = ({ enfantANaitre, nombreANaitre }: Dites): number =>
  enfantANaitre === true && typeof nombreANaitre === "number" ? nombreANaitre : 0;

const EN_COUPLE = ["B2", "B3", "B4"];

function composition(dites: Dites): string {
  const codemandeurs = personnesDe(dites, "codemandeurs");
  const aCharge = personnesDe(dites, "personnesACharge").length + aNaitre(dites);
  if (codemandeurs.some(({ lien }) => typeof lien === "string" && EN_COUPLE.includes(lien)))
    return `COUPLE${Math.min(aCharge, 4)}`;
  if (codemandeurs.length > 0 || personnesDe(dites, "colocataires").length > 0) return "COTIT";
  return aCharge === 0 ? "SEULE" : `MONO${Math.min(aCharge, 3)}`;
}

/** Consumption units of the modified OECD scale: 1, then 0.5 from 14 years on, 0.3 below. */
function unitesDeConsommation(dites: Dites, { aujourdhui }: Contexte): number {
  const autres = [...personnesDe(dites, "codemandeurs"), ...personnesDe(dites, "personnesACharge")];
  const parts = autres.map((personne) =>
    ageLe(texte(personne, "dateNaissance") ?? "1900-01-01", aujourdhui) >= 14 ? 0.5 : 0.3,
  );
  return parts.reduce((total, part) => total + part, 1) + 0.3 * aNaitre(dites);
}

function localisation(dites: Dites, { lieuDe }: Contexte): string {
  const voulue = premier(dites, "communes");
  const ici = lieuDe(texte(dites, "adresseCommune") ?? "");
  const la = typeof voulue === "string" ? lieuDe(voulue) : undefined;
  if (la && dites.adresseEnFrance === false) return "HREG";
  if (!ici || !la) return "NR";
  if (ici.commune === la.commune) return "COM";
  if (ici.intercommunalite !== undefined && ici.intercommunalite === la.intercommunalite) return "EPCI";
  if (ici.departement === la.departement) return "DEP";
  return ici.region === la.region ? "REG" : "HREG";
}

/** Smallest size accepted, in the order of the published list. */
const plusPetitType = ({ typesLogement }: Dites): string | undefined =>
  modalites.type_logement.find(
    ({ code }) => Array.isArray(typesLogement) && typesLogement.some((type) => type === code),
  )?.code;

const logement = (dites: Dites): string | undefined => {
  const { autresSituations } = dites;
  const mobile =
    Array.isArray(autresSituations) && autresSituations.some((situation) => situation === "habitat-mobile");
  return mobile ? "HABM" : texte(dites, "logementActuel");
};

export type Caracteristiques = { readonly [D in Dimension]: Modalite<D> | "NR" };

/** The one modality of each dimension that a household falls in: what a statistical fact holds of the form. */
export function caracteristiques(dites: Dites, contexte: Contexte): Caracteristiques {
  const naissance = texte(dites, "dateNaissance");
  const revenu = ressourcesDuFoyer(dites);
  const taille = dites.personnesALoger;
  const motif = modalite("motif", premier(dites, "motifs"));
  return {
    age: modalite("age", naissance && tranche(ageLe(naissance, contexte.aujourdhui), AGES)),
    nationalite: modalite("nationalite", dites.nationalite),
    taille_menage: modalite("taille_menage", typeof taille === "number" && (taille >= 9 ? "GE9" : String(taille))),
    composition_familiale: modalite(
      "composition_familiale",
      dites.situationFamiliale === undefined ? undefined : composition(dites),
    ),
    situation_professionnelle: situationProfessionnelle(dites),
    situation_familiale: modalite("situation_familiale", dites.situationFamiliale),
    revenu_mensuel: modalite("revenu_mensuel", revenu === undefined ? undefined : tranche(revenu, REVENUS)),
    revenu_uc: modalite(
      "revenu_uc",
      revenu === undefined ? undefined : tranche(revenu / unitesDeConsommation(dites, contexte), REVENUS_UC),
    ),
    logement_actuel: modalite("logement_actuel", logement(dites)),
    motif,
    motif_8: groupeDeMotif(motif),
    type_logement: modalite("type_logement", plusPetitType(dites)),
    categorie_logement: modalite("categorie_logement", dites.categorieLogement),
    mutation: dites.logementActuel === "HLM" ? "MUT" : "HM",
    localisation_relative: modalite("localisation_relative", localisation(dites, contexte)),
  };
}
