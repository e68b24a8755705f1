import type { stream, Worksheet } from "exceljs";
import { populations, type Tableau, unites } from "../../../shared/statistiques/catalogue/tableau.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import { enLignes } from "../../../shared/statistiques/en-lignes.ts";
import { libelleDeDate } from "../libelles.ts";
import { barrer } from "./barres.ts";
import type { Contexte } from "./couverture.ts";
import { finirPar, type PartieDeFeuille } from "./fin-de-feuille.ts";
import type { Grille } from "./grille.ts";
import { periodeDe } from "./periode.ts";
import { EN_ENTETE, EN_LIEN, EN_TEXTE, EN_TITRE, GRAS, lienVers, PAGE, stylesDe } from "./styles.ts";
import { tableauExcel } from "./tableau-excel.ts";

const LIGNE_DES_TITRES = 5;
/** Widths of a column of labels, and of one of codes or figures, in letters. */
const [LARGE, ETROITE] = [38, 16];

const nombre = new Intl.NumberFormat("fr-FR");

/** Dimensions that say when by themselves. */
const DATEES = ["date", "mois", "serie_date"];

function quandDire({ dimensions, populations: siennes }: Tableau, date: string): string {
  if (dimensions.some((nom) => DATEES.includes(nom))) return "";
  const stock = siennes.some((code) => code === "PS" || code === "PA");
  return `${stock ? "au" : "sur la période qui finit le"} ${libelleDeDate(date)}, `;
}

/** A figure said as a sentence: the first that is one, else nothing. */
function lecture({ tableau, rangees, libelles, colonnes }: Grille, { date }: Edition): string | undefined {
  const [colonne] = colonnes;
  const rangee = rangees.find((une) => typeof une[libelles] === "number");
  if (!rangee || !colonne) return undefined;
  const modalites = tableau.dimensions.map((_, rang) => rangee[3 + 2 * rang]).filter((texte) => texte !== "Total");
  const valeur = nombre.format(Number(rangee[libelles]));
  const sujet = [String(rangee[1]), ...modalites.map(String)].join(", ");
  return `Lecture : ${quandDire(tableau, date)}${sujet} — ${colonne.titre.toLocaleLowerCase("fr")} : ${valeur}.`;
}

const estTotal = (rangee: Grille["rangees"][number], libelles: number): boolean =>
  rangee.slice(2, libelles).includes("TOTAL");

function remplir(feuille: Worksheet, { rangees, libelles, colonnes, entetes }: Grille): void {
  const titres = feuille.getRow(LIGNE_DES_TITRES);
  titres.values = [...entetes];
  titres.eachCell((cellule) => {
    cellule.style = EN_ENTETE;
  });
  titres.commit();
  const styles = {
    simples: entetes.map((_, place) => stylesDe("simple", colonnes[place - libelles]?.unite)),
    gras: entetes.map((_, place) => stylesDe("gras", colonnes[place - libelles]?.unite)),
  };
  for (const [rang, valeurs] of rangees.entries()) {
    const rangee = feuille.getRow(LIGNE_DES_TITRES + 1 + rang);
    rangee.values = [...valeurs];
    const total = estTotal(valeurs, libelles);
    if (total) rangee.font = GRAS;
    for (const [place, siens] of (total ? styles.gras : styles.simples).entries())
      rangee.getCell(place + 1).style = typeof valeurs[place] === "string" ? siens.texte : siens.nombre;
    rangee.commit();
  }
}

/** Rows that follow one another out of the totals, each run from its first to its last: a crossing has one for each group. */
function suitesDeDetail({ rangees, libelles }: Grille): [de: number, a: number][] {
  const suites: [number, number][] = [];
  for (const [rang, rangee] of rangees.entries()) {
    if (estTotal(rangee, libelles)) continue;
    const derniere = suites.at(-1);
    if (derniere?.[1] === rang - 1) derniere[1] = rang;
    else suites.push([rang, rang]);
  }
  return suites;
}

/** Bars where lines are compared with one another: on the first column of figures, out of the totals. */
function comparer(feuille: Worksheet, donnees: Grille, rang: number): PartieDeFeuille[] {
  const suites = suitesDeDetail(donnees);
  const lignes = suites.reduce((somme, [de, a]) => somme + a - de + 1, 0);
  if (donnees.tableau.dimensions.length === 0 || lignes < 2) return [];
  const colonne = feuille.getColumn(donnees.libelles + 1).letter;
  const cellule = (ligne: number) => `${colonne}${LIGNE_DES_TITRES + 1 + ligne}`;
  return [barrer(feuille, suites.map(([de, a]) => `${cellule(de)}:${cellule(a)}`).join(" "), rang)];
}

/** Whom it counts, and in what. */
function champDe({ populations: siennes, mesures }: Tableau): string {
  const champ = siennes.map((code) => populations[code]).join(" ; ");
  const enQuoi = [...new Set(mesures.map(({ unite }) => unites[unite]))].join(", ");
  return `Champ : ${champ}. Unité : ${enQuoi}.`;
}

/** The sheet of one table, of this rank: what it is, its lines, how to read it. */
export function ecrireFeuille(
  classeur: stream.xlsx.WorkbookWriter,
  donnees: Grille,
  { edition, couverture }: Contexte,
  rang: number,
): void {
  const { tableau, entetes, libelles, rangees } = donnees;
  const feuille = classeur.addWorksheet(tableau.id, {
    views: [{ state: "frozen", xSplit: Math.min(libelles, 2), ySplit: LIGNE_DES_TITRES }],
    pageSetup: { ...PAGE, printTitlesRow: `${LIGNE_DES_TITRES}:${LIGNE_DES_TITRES}` },
  });
  const largeurs = entetes.map((_, rang) => (rang < libelles && rang % 2 === 1 ? LARGE : ETROITE));
  feuille.columns = largeurs.map((width) => ({ width, style: EN_TEXTE }));
  const dire = (ligne: number, texte: Parameters<typeof lienVers>[1] | ReturnType<typeof lienVers>, style: object) => {
    const rangee = feuille.getRow(ligne);
    rangee.getCell(1).value = texte;
    rangee.getCell(1).style = style;
    rangee.commit();
  };
  dire(1, `${tableau.id} – ${tableau.titre}`, EN_TITRE);
  dire(2, champDe(tableau), EN_TEXTE);
  dire(3, lienVers("Sommaire", "Retour au sommaire"), EN_LIEN);
  const periode = periodeDe(tableau, edition);
  if (periode !== undefined) dire(4, `Période : ${periode}.`, EN_TEXTE);
  remplir(feuille, donnees);
  const ref = `A${LIGNE_DES_TITRES}:${feuille.getColumn(entetes.length).letter}${LIGNE_DES_TITRES + rangees.length}`;
  finirPar(feuille, [tableauExcel(tableau.id, rang, { titres: entetes, ref }), ...comparer(feuille, donnees, rang)]);
  const apres = LIGNE_DES_TITRES + rangees.length + 2;
  const notes = [
    `Note : ${tableau.definition}`,
    `Seuil de publication : ${tableau.seuil}. ${tableau.additif ? "" : "Ces nombres ne s’additionnent pas. "}c : secret statistique ; z : sans objet ; nd : non disponible.`,
    lecture(donnees, edition),
    `Source : SNE, extraction du ${libelleDeDate(edition.extraction)}.`,
    couverture,
  ].filter((note) => note !== undefined);
  const large = largeurs.reduce((somme, largeur) => somme + largeur, 0);
  // printed on one page in width, a note wider than its table would make all the rest too small to read
  const lignes = notes.flatMap((note) => enLignes(note, ({ length }) => length <= large));
  for (const [rang, ligne] of lignes.entries()) dire(apres + rang, ligne, EN_TEXTE);
  feuille.commit();
}
