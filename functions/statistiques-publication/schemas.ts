import { type colonnesDAttente, TOUS } from "../../shared/attente/publiee.ts";
import { CSV_DE_L_ATTENTE } from "./attente/ecrire-attente.ts";
import { COLONNES } from "./donnees-longues.ts";
import { FICHIER_DES_STATUTS } from "./statuts-publies.ts";

type Colonne = { nom: string; type: string; description: string };

const texte = <N extends string>(nom: N, description: string) => ({ nom, type: "string", description }) as const;
const entier = <N extends string>(nom: N, description: string) => ({ nom, type: "integer", description }) as const;

const NIVEAU = texte("niveau", "Niveau géographique");
const CODE = texte("code_territoire", "Code Insee, ou SIREN d’un EPCI ou d’un EPT");
const LIBELLE = texte("libelle_territoire", "Nom du territoire");

export const COLONNES_DES_TABLEAUX = [
  texte("tableau", "Identifiant du tableau"),
  texte("titre", "Titre"),
  texte("population", "PS stock, PA associations, PF flux, PT satisfaites ; plusieurs séparées par |"),
  texte("dimensions", "Dimensions, séparées par |"),
  texte("mesures", "Mesures, séparées par |"),
  texte("niveaux", "Niveaux géographiques publiés, séparés par |"),
  texte("non_publie", "Niveaux non publiés, et pourquoi"),
  texte("frequences", "A annuelle, T trimestrielle, M mensuelle ; séparées par |"),
  entier("seuil", "Nombre sous lequel une valeur n’est pas publiée"),
  texte("additif", "oui, ou non si une demande peut compter sur plusieurs lignes"),
  texte("definition", "Ce que le tableau compte"),
  texte("couverture", "Départements et jours comptés"),
] as const;

export const COLONNES_DES_MODALITES = [
  texte("dimension", "Dimension, ou liste courte dite aux communes"),
  texte("libelle_dimension", "Nom de la dimension"),
  texte("code", "Code de la modalité, ou TOTAL"),
  texte("libelle", "Libellé de la modalité"),
] as const;

export const COLONNES_DES_TERRITOIRES = [
  NIVEAU,
  CODE,
  LIBELLE,
  entier("cog", "Année du code officiel géographique"),
] as const;

const COLONNES_DE_L_ATTENTE: readonly (Colonne & { nom: keyof typeof colonnesDAttente })[] = [
  texte("departement", "Code du département"),
  NIVEAU,
  CODE,
  LIBELLE,
  texte("type_logement", `Type de logement recherché, ou ${TOUS}`),
  texte("mutation", `HM hors mutation, MUT mutation, ou ${TOUS}`),
  texte("duree_en_mois", "Durée d’attente en mois : 12_24, de 12 à moins de 24"),
  entier("a_risque", "Ménages qui attendaient au début de cette durée"),
  entier("loges", "Dont logés avant sa fin"),
  entier("partis", "Dont partis de la liste sans logement avant sa fin"),
];

const COLONNES_DES_STATUTS = [
  texte("statut", "c masqué, pub publié"),
  texte("compte", "Population, date, territoire et modalités d’un compte, séparés par |"),
] as const;

const CLE = ["tableau", "niveau", "code_territoire", "modalite_1", "modalite_2", "modalite_3", "mutation", "mesure"];

type Decrit = { colonnes: readonly Colonne[]; cle?: readonly string[] };

const DECRITS: Readonly<Record<string, Decrit>> = {
  [CSV_DE_L_ATTENTE]: {
    colonnes: COLONNES_DE_L_ATTENTE,
    cle: ["departement", "niveau", "code_territoire", "type_logement", "mutation", "duree_en_mois"],
  },
  "dictionnaire/tableaux.csv": { colonnes: COLONNES_DES_TABLEAUX, cle: ["tableau"] },
  "dictionnaire/modalites.csv": { colonnes: COLONNES_DES_MODALITES, cle: ["dimension", "code"] },
  "dictionnaire/territoires.csv": { colonnes: COLONNES_DES_TERRITOIRES, cle: ["niveau", "code_territoire"] },
  [FICHIER_DES_STATUTS]: { colonnes: COLONNES_DES_STATUTS },
};

const decritDe = (chemin: string): Decrit | undefined =>
  /^tidy\/.*\.csv$/u.test(chemin) ? { colonnes: COLONNES, cle: CLE } : DECRITS[chemin];

/** What Data Package says of the columns of a CSV of an edition; nothing for another file. */
export function formeDuCsv(chemin: string) {
  const decrit = decritDe(chemin);
  return (
    decrit && {
      encoding: "utf-8",
      dialect: { delimiter: ",", header: true },
      schema: {
        fields: decrit.colonnes.map(({ nom, type, description }) => ({ name: nom, type, description })),
        missingValues: [""],
        ...(decrit.cle && { primaryKey: decrit.cle }),
      },
    }
  );
}
