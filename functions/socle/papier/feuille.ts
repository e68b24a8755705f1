import PDFDocument from "pdfkit";
import { couleurs, INTERLIGNE, marges, tailles } from "./charte.ts";
import type { Document } from "./document.ts";
import { type Alphabet, estAltere, lisible } from "./lisible.ts";
import { type Police, polices } from "./polices.ts";

export type Element = PDFKit.PDFStructureElement;

/** The document being drawn, the root of its tags, and what its fonts can write. */
export type Feuille = { pdf: PDFKit.PDFDocument; racine: Element; alphabet: Alphabet };

/** `signeASigne`: a code, whose signs stay as far apart as each is drawn alone. */
export type Style = { police?: Police; taille?: number; couleur?: string; signeASigne?: true };
export type Place = { x: number; largeur: number };

/** Opens a tagged PDF 1.7 that claims PDF/UA; nothing in it depends on the hour or on chance. */
export function ouvrir(document: Document, alphabet: Alphabet): Feuille {
  // an object: the published types do not know of PDF/UA yet
  const reglages: object = {
    size: "A4",
    margins: marges,
    font: polices.normale,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: "fr-FR",
    displayTitle: true,
    bufferPages: true,
    info: { Title: document.titre, Author: document.auteur, CreationDate: new Date(`${document.editeLe}T00:00:00Z`) },
  };
  const pdf = new PDFDocument(reglages);
  const racine = pdf.struct("Document");
  pdf.addStructure(racine);
  return { pdf, racine, alphabet };
}

export const pleineLargeur = ({ pdf }: Feuille): Place => ({
  x: marges.left,
  largeur: pdf.page.width - marges.left - marges.right,
});

const appliquer = ({ pdf }: Feuille, { police = "normale", taille = tailles.corps, couleur = couleurs.texte }: Style) =>
  pdf.font(polices[police]).fontSize(taille).fillColor(couleur);

/** As drawn: what the fonts lack replaced, and no line that begins or ends with a lone mark. */
const composer = (texte: string, alphabet: Alphabet): string =>
  lisible(texte, alphabet)
    .replace(/ (?=[;:?!»–])/gu, "\u00a0")
    .replace(/(?<=«) /gu, "\u00a0");

// Marianne moves Q and J so far apart that a reader of PDF says a space between them. An object: the published types
// know of a list only, that takes nothing away
const SANS_CRENAGE: object = { features: { kern: false } };

const reglagesDe = ({ signeASigne }: Style, largeur: number): object => ({
  width: largeur,
  lineGap: INTERLIGNE,
  ...(signeASigne && SANS_CRENAGE),
});

/** Height that a text will take. */
export function hauteurDe(feuille: Feuille, texte: string, style: Style, largeur: number): number {
  return appliquer(feuille, style).heightOfString(composer(texte, feuille.alphabet), reglagesDe(style, largeur));
}

export const largeurDe = (feuille: Feuille, texte: string, style: Style): number =>
  appliquer(feuille, style).widthOfString(composer(texte, feuille.alphabet));

/** Draws a text at the current height; to be called inside a tag. */
export function tracer(feuille: Feuille, texte: string, style: Style, { x, largeur }: Place): void {
  appliquer(feuille, style).text(composer(texte, feuille.alphabet), x, feuille.pdf.y, reglagesDe(style, largeur));
}

/** A tagged text. What had to be replaced on paper is kept as written for screen readers and for copying. */
export function paragraphe(feuille: Feuille, etiquette: string, texte: string, style: Style, place: Place): Element {
  const options = estAltere(texte, feuille.alphabet) ? { actual: texte } : {};
  return feuille.pdf.struct(etiquette, options, () => tracer(feuille, texte, style, place));
}

/** Ornament: screen readers pass it by. */
export function orner({ pdf }: Feuille, dessiner: () => void, type: "Layout" | "Pagination" = "Layout"): void {
  pdf.markContent("Artifact", { type });
  dessiner();
  pdf.endMarkedContent();
}

const bas = ({ pdf }: Feuille): number => pdf.page.height - marges.bottom;

/** Turns the page unless this height is left on it, and says whether it did. */
export function reserver(feuille: Feuille, hauteur: number): boolean {
  const manque = feuille.pdf.y + hauteur > bas(feuille);
  if (manque) feuille.pdf.addPage();
  return manque;
}

export const espacer = ({ pdf }: Feuille, hauteur: number): void => {
  pdf.y += hauteur;
};
