import { ecrireCsv } from "../../shared/donnees-ouvertes/csv.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { dimension, dimensionsPubliees } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { estPublie, raisonsDesAbsences } from "../../shared/statistiques/catalogue/niveaux.ts";
import type { Edition } from "../../shared/statistiques/edition.ts";
import { typeDe } from "../../shared/statistiques/fichiers-publies.ts";
import type { Couverture } from "./couverture.ts";
import type { LibelleDeModalite } from "./libelles.ts";
import { COLONNES_DES_MODALITES, COLONNES_DES_TABLEAUX, COLONNES_DES_TERRITOIRES, formeDuCsv } from "./schemas.ts";
import { COG, type Geographie } from "./territoires.ts";

export type Fichier = { chemin: string; octets: number; sha256: string; lignes?: number };

export const LICENCE = {
  name: "etalab-2.0",
  title: "Licence Ouverte 2.0",
  path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
} as const;

export const PRODUCTEUR = "GIP SNE";

/** What is told of invented data comes first, wherever something can be told. */
export const direAvant = (mention: string | undefined, texte: string): string =>
  mention === undefined ? texte : `${mention.replace(/\.$/u, "")}. ${texte}`;

/** A title is read alone, in the list of a portal. */
export const titrer = (titre: string, mention: string | undefined): string =>
  mention === undefined ? titre : `${titre} (${mention})`;

const titreDe = (chemin: string): string | undefined =>
  catalogue.find(({ id }) => chemin.startsWith(`tidy/${id}.`))?.titre;

/** Tables of figures, and not what explains them. */
const estUnTableau = (chemin: string): boolean => chemin.startsWith("tidy/") || chemin.startsWith("attente/");

/** Data Package 2 of an edition: its files, and the columns of each CSV. */
export const datapackage = (
  edition: Edition,
  version: string,
  fichiers: readonly Fichier[],
  { couverture, contact, mention }: { couverture: Couverture; contact: string; mention?: string | undefined },
): string =>
  JSON.stringify(
    {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: `sne-${edition.nom}`,
      title: titrer(`Statistiques de la demande de logement social, édition ${edition.nom}`, mention),
      version,
      licenses: [LICENCE],
      contributors: [{ title: PRODUCTEUR, email: contact, roles: ["publisher", "contact"] }],
      description: direAvant(mention, couverture.texte),
      couverture,
      resources: fichiers.map(({ chemin, octets, sha256 }) => ({
        name: chemin.toLowerCase().replaceAll(/[^a-z0-9.]+/gu, "-"),
        path: chemin,
        title: titreDe(chemin),
        ...(estUnTableau(chemin) && { description: direAvant(mention, couverture.texte) }),
        mediatype: typeDe(chemin).split(";")[0],
        bytes: octets,
        hash: `sha256:${sha256}`,
        ...formeDuCsv(chemin),
      })),
    },
    null,
    1,
  );

const noms = <N extends string>(colonnes: readonly { nom: N }[]): N[] => colonnes.map(({ nom }) => nom);

/** The dictionary: tables, modalities, territories. */
export const dictionnaire = (
  libelles: readonly LibelleDeModalite[],
  { territoires }: Geographie,
  couverture: string,
): Record<string, string> => ({
  "dictionnaire/tableaux.csv": ecrireCsv(
    noms(COLONNES_DES_TABLEAUX),
    catalogue.map((tableau) => ({
      tableau: tableau.id,
      titre: tableau.titre,
      population: tableau.populations.join("|"),
      dimensions: tableau.dimensions.join("|"),
      mesures: tableau.mesures.map(({ code }) => code).join("|"),
      niveaux: tableau.niveaux.filter(estPublie).join("|"),
      non_publie: raisonsDesAbsences(tableau.niveaux),
      frequences: tableau.frequences.join("|"),
      seuil: String(tableau.seuil),
      additif: tableau.additif ? "oui" : "non",
      definition: tableau.definition,
      couverture,
    })),
  ),
  "dictionnaire/modalites.csv": ecrireCsv(
    noms(COLONNES_DES_MODALITES),
    libelles.map((une) => ({ ...une, libelle_dimension: dimension(une.dimension).libelle })),
  ),
  "dictionnaire/territoires.csv": ecrireCsv(
    noms(COLONNES_DES_TERRITOIRES),
    territoires.map(({ niveau, code, libelle }) => ({
      niveau,
      code_territoire: code,
      libelle_territoire: libelle,
      cog: String(COG),
    })),
  ),
});

export const lisezMoi = (
  { nom, date, extraction }: Edition,
  version: string,
  { couverture, contact, mention = "" }: { couverture: string; contact: string; mention?: string | undefined },
): string => `# Statistiques de la demande de logement social, édition ${nom}, version ${version}
${mention === "" ? "" : `\n**${mention}**\n`}
Date de référence : ${date}. Extraction : ${extraction}. Géographie : code officiel de ${COG}. Licence Ouverte 2.0.

${couverture}

- \`tidy/\` : un fichier par tableau, en CSV (UTF-8, virgule, point décimal) et en Parquet ; une ligne par territoire, modalité et mesure ;
- \`attente/\` (éditions de janvier) : ce que sont devenus en trois ans les ménages qui attendaient, par durée d’attente ;
- \`xlsx/\` : un classeur par partie pour la France, chaque région, chaque département et, aux éditions de janvier, chaque EPCI ; une partie dont aucun tableau n’est publié pour un territoire n’y a pas de classeur (un EPCI de moins de 100 demandes n’a que des totaux) ;
- \`dictionnaire/\` : tableaux, modalités (${Object.keys(dimensionsPubliees).length} dimensions), territoires ;
- \`datapackage.json\` : colonnes de chaque CSV, une à une (Data Package) ;
- \`manifest.json\` : taille et empreinte de chaque fichier, totaux de contrôle, cellules masquées ;
- \`statuts.csv\` : ce que l’édition masque, et que ses corrections masquent encore.

\`statut\` dit pourquoi une valeur est vide : C, secret statistique ; Z, sans objet ; M, manquante, ou non publiée à cette finesse. Zéro est zéro.

Questions, erreurs à signaler : ${contact}.

    duckdb -c "select * from 'tidy/TAB03-01.parquet' where niveau = 'REG' and mesure = 'nb_demandes'"
`;
