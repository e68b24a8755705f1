import type { stream } from "exceljs";
import { type Partie, parties } from "../../../shared/statistiques/catalogue/tableau.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import { editionSuivante } from "../../../shared/statistiques/editions-dues.ts";
import { libelleDeDate } from "../libelles.ts";
import type { Territoire } from "../territoires.ts";
import type { Publiee } from "../versions.ts";
import { chiffresCles } from "./chiffres-cles.ts";
import { COMMENT_LIRE } from "./comment-lire.ts";
import type { Grille } from "./grille.ts";
import { periodeDe } from "./periode.ts";
import { GRAS, LIEN, lienVers, PAGE, TEXTE, TITRE } from "./styles.ts";

export type Contexte = {
  edition: Edition;
  version: string;
  /** This version and those before it, the first one first. */
  versions: readonly Pick<Publiee, "version" | "raison">[];
  mention?: string | undefined;
  /** Where whoever reads it asks, and says what is wrong in it. */
  contact: string;
  /** Of which départements, whole or not, as of which day. */
  couverture: string;
};

/** The cover: what the workbook is, whom to ask, its main figures, and where each table stands. */
export function ecrireCouverture(
  classeur: stream.xlsx.WorkbookWriter,
  territoire: Territoire,
  partie: Partie,
  grilles: readonly Grille[],
  { edition, version, mention, contact, couverture }: Contexte,
): void {
  const feuille = classeur.addWorksheet("Sommaire", { pageSetup: PAGE });
  feuille.columns = [
    { width: 60, style: { font: TEXTE } },
    { width: 70, style: { font: TEXTE } },
  ];
  const ajouter = (valeurs: readonly unknown[], font: object = TEXTE, numFmt?: string) => {
    const rangee = feuille.addRow([...valeurs]);
    rangee.getCell(1).font = font;
    rangee.getCell(1).alignment = { vertical: "top" };
    if (numFmt) rangee.getCell(2).numFmt = numFmt;
    rangee.getCell(2).alignment = { horizontal: "left", vertical: "top", wrapText: true };
    rangee.commit();
  };
  ajouter([`${parties[partie]} – ${territoire.libelle}`], TITRE);
  if (mention) ajouter([mention], GRAS);
  ajouter(["Édition", `${edition.nom}, version ${version}`]);
  ajouter(["Date de référence", libelleDeDate(edition.date)]);
  const [periode] = grilles.flatMap(({ tableau }) => periodeDe(tableau, edition) ?? []);
  if (periode !== undefined) ajouter(["Période", periode]);
  ajouter(["Date d’extraction", libelleDeDate(edition.extraction)]);
  const suivante = editionSuivante(edition);
  if (suivante) ajouter(["Prochaine édition", `${suivante.nom}, à partir du ${libelleDeDate(suivante.des)}`]);
  ajouter(["Questions, erreurs à signaler", contact]);
  ajouter(["Couverture", couverture.replace("Couverture : ", "")]);
  ajouter(["Territoire", `${territoire.libelle} (${territoire.niveau} ${territoire.code})`]);
  ajouter(["Source", "Système national d’enregistrement (SNE), Licence Ouverte 2.0"]);
  ajouter([]);
  const cles = chiffresCles(partie, grilles);
  if (cles.length > 0) {
    ajouter(["Chiffres clés"], GRAS);
    for (const { titre, valeur, format } of cles) ajouter([titre, valeur], TEXTE, format);
    ajouter([]);
  }
  ajouter(["Tableaux"], GRAS);
  for (const { tableau } of grilles) ajouter([lienVers(tableau.id, tableau.id), tableau.titre], LIEN);
  for (const nom of ["Définitions", "Lire", "Historique des corrections"]) ajouter([lienVers(nom, nom)], LIEN);
  feuille.commit();
}

const uneFeuille = (
  classeur: stream.xlsx.WorkbookWriter,
  nom: string,
  rangees: readonly (readonly unknown[])[],
): void => {
  const feuille = classeur.addWorksheet(nom, { pageSetup: PAGE });
  feuille.columns = [
    { width: 40, style: { font: TEXTE } },
    { width: 120, style: { font: TEXTE, alignment: { wrapText: true } } },
  ];
  for (const [rang, rangee] of [[nom], [lienVers("Sommaire", "Retour au sommaire")], ...rangees].entries()) {
    const ecrite = feuille.addRow([...rangee]);
    if (rang === 0) ecrite.font = TITRE;
    else if (rang === 1) ecrite.font = LIEN;
    else if (rangee.length === 1) ecrite.font = GRAS;
    ecrite.commit();
  }
  feuille.commit();
};

/** Definitions, how to read, corrections. */
export function ecrireNotices(
  classeur: stream.xlsx.WorkbookWriter,
  grilles: readonly Grille[],
  { edition, versions }: Contexte,
): void {
  uneFeuille(
    classeur,
    "Définitions",
    grilles.map(({ tableau }) => [tableau.id, tableau.definition]),
  );
  uneFeuille(classeur, "Lire", COMMENT_LIRE);
  uneFeuille(classeur, "Historique des corrections", [
    ["Version", "Raison"],
    ...versions.map(({ version, raison }) => [version, raison ?? `Première publication de l’édition ${edition.nom}.`]),
  ]);
}
