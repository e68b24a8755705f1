import { BLANC, ENCRE } from "./couleurs.ts";

/** Twice the size on screen: sharp on paper too. */
const ECHELLE = 2;
const LARGEUR = 960;
const MARGE = 24;
const LIGNE = 24;
const CARRE = 14;
const POLICE = "Marianne, arial, sans-serif";

type EnLegende = { texte: string; couleur: string | null | undefined };
/** What a picture says besides its drawing: out of the page, nothing else does. */
type Textes = { titre: string; legende: readonly EnLegende[]; source: string };

const texteDe = (figure: HTMLElement, choix: string): string =>
  figure.querySelector(choix)?.textContent?.replaceAll(/\s+/gu, " ").trim() ?? "";

/** As they stand around the drawing. */
const textesDe = (figure: HTMLElement): Textes => ({
  titre: texteDe(figure, ".sne-constat"),
  legende: [...figure.querySelectorAll(".sne-legende li")].map((une) => ({
    texte: une.textContent?.trim() ?? "",
    couleur: une.querySelector("rect")?.getAttribute("fill"),
  })),
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
function enLignes(contexte: CanvasRenderingContext2D, texte: string, gras = false): string[] {
  contexte.font = policeDe(gras);
  const lignes: string[] = [];
  for (const mot of texte.split(" ").filter(Boolean)) {
    const allongee = `${lignes.at(-1) ?? ""} ${mot}`.trim();
    if (lignes.length > 0 && contexte.measureText(allongee).width <= LARGEUR - 2 * MARGE)
      lignes[lignes.length - 1] = allongee;
    else lignes.push(mot);
  }
  return lignes;
}

function telecharger(adresse: string, nom: string): void {
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nom;
  lien.click();
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
  const { titre, legende, source } = textesDe(figure);
  const { width, height } = svg.viewBox.baseVal;
  // letters of a small drawing, made for a phone, are not larger than its title
  const largeur = Math.min(LARGEUR - 2 * MARGE, width * 1.5);
  const hauteur = Math.round((largeur * height) / width);
  const image = await enImage(svg, largeur, hauteur);
  const [dessus, dessous] = [enLignes(contexte, titre, true), enLignes(contexte, source)];
  const lignes = dessus.length + legende.length + dessous.length;
  toile.width = LARGEUR * ECHELLE;
  toile.height = (hauteur + lignes * LIGNE + 4 * MARGE) * ECHELLE;
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
  for (const { texte, couleur } of legende) {
    contexte.fillStyle = couleur ?? BLANC;
    contexte.fillRect(MARGE, y + 4, CARRE, CARRE);
    ecrire(texte, { x: MARGE + CARRE + 8 });
  }
  y += MARGE / 2;
  for (const texte of dessous) ecrire(texte);
  telecharger(toile.toDataURL("image/png"), nom);
}
