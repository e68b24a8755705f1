import { enLignes } from "../../../../shared/statistiques/en-lignes.ts";
import { BLANC, ENCRE } from "./couleurs.ts";
import { enregistrer } from "./enregistrer.ts";

/** Twice the size on screen: sharp on paper too. */
const ECHELLE = 2;
const LARGEUR = 960;
const MARGE = 24;
const LIGNE = 24;
const CARRE = 14;
const POLICE = "Marianne, arial, sans-serif";

type EnLegende = { texte: string; signe: SVGSVGElement | null; taille: number };
/** What a picture says besides its drawing: out of the page, nothing else does. */
type Textes = { titre: string; legende: readonly EnLegende[]; source: string };

const texteDe = (figure: HTMLElement, choix: string): string =>
  figure.querySelector(choix)?.textContent?.replaceAll(/\s+/gu, " ").trim() ?? "";

/** A circle is drawn at the size that it has beside the drawing, or it would tell another number. */
const tailleDe = (signe: SVGSVGElement | null, echelle: number): number =>
  signe?.querySelector("circle") ? signe.clientWidth * echelle : CARRE;

/** As they stand around the drawing; `echelle`: how much larger than on screen it is made. */
const textesDe = (figure: HTMLElement, echelle: number): Textes => ({
  titre: texteDe(figure, ".sne-constat"),
  legende: [...figure.querySelectorAll(".sne-legende li")].map((une) => {
    const signe = une.querySelector("svg");
    return { texte: une.textContent?.trim() ?? "", signe, taille: tailleDe(signe, echelle) };
  }),
  source: texteDe(figure, ".sne-source"),
});

const enAdresse = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

async function enImage(svg: SVGSVGElement, largeur: number, hauteur: number): Promise<HTMLImageElement> {
  const copie = document.importNode(svg, true);
  copie.setAttribute("width", String(largeur));
  copie.setAttribute("height", String(hauteur));
  const image = new Image();
  image.src = enAdresse(new XMLSerializer().serializeToString(copie));
  await image.decode();
  return image;
}

const policeDe = (gras: boolean): string => `${gras ? "bold " : ""}16px ${POLICE}`;

/** Lines of a text, none wider than the picture. */
function enLignesDeLImage(contexte: CanvasRenderingContext2D, texte: string, gras = false): string[] {
  contexte.font = policeDe(gras);
  return enLignes(texte, (ligne) => contexte.measureText(ligne).width <= LARGEUR - 2 * MARGE);
}

/**
 * The drawing of a figure as a picture, with its title, its legend and its source, made by the browser: its colours stand
 * in its attributes, not in a style sheet.
 */
export async function enPng(figure: HTMLElement, nom: string): Promise<void> {
  const svg = figure.querySelector("svg");
  const toile = document.createElement("canvas");
  const contexte = toile.getContext("2d");
  if (!svg || !contexte) return;
  const { width, height } = svg.viewBox.baseVal;
  // letters of a small drawing, made for a phone, are not larger than its title
  const largeur = Math.min(LARGEUR - 2 * MARGE, svg.querySelector("text") ? width * 1.5 : Number.POSITIVE_INFINITY);
  const { titre, legende, source } = textesDe(figure, largeur / svg.clientWidth);
  const hauteur = Math.round((largeur * height) / width);
  const image = await enImage(svg, largeur, hauteur);
  const [dessus, dessous] = [enLignesDeLImage(contexte, titre, true), enLignesDeLImage(contexte, source)];
  const hauteurs = legende.map(({ taille }) => Math.max(LIGNE, taille + CARRE / 2));
  const lignes = (dessus.length + dessous.length) * LIGNE + hauteurs.reduce((somme, haut) => somme + haut, 0);
  const retrait = Math.max(0, ...legende.map(({ taille }) => taille)) + CARRE / 2;
  toile.width = LARGEUR * ECHELLE;
  toile.height = (hauteur + lignes + 4 * MARGE) * ECHELLE;
  contexte.scale(ECHELLE, ECHELLE);
  contexte.fillStyle = BLANC;
  contexte.fillRect(0, 0, toile.width, toile.height);
  let y = MARGE;
  const ecrire = (texte: string, { x = MARGE, gras = false } = {}): void => {
    contexte.font = policeDe(gras);
    contexte.fillStyle = ENCRE;
    y += LIGNE;
    contexte.fillText(texte, x, y - 8);
  };
  for (const texte of dessus) ecrire(texte, { gras: true });
  y += MARGE / 2;
  contexte.drawImage(image, MARGE, y, largeur, hauteur);
  y += hauteur + MARGE / 2;
  for (const [rang, { texte, signe, taille }] of legende.entries()) {
    const haute = hauteurs[rang] ?? LIGNE;
    if (signe)
      contexte.drawImage(await enImage(signe, taille, taille), MARGE, y + (haute - taille) / 2, taille, taille);
    y += (haute - LIGNE) / 2;
    ecrire(texte, { x: MARGE + retrait });
    y += (haute - LIGNE) / 2;
  }
  y += MARGE / 2;
  for (const texte of dessous) ecrire(texte);
  enregistrer(toile.toDataURL("image/png"), nom);
}
