import { couleurs, tailles } from "./charte.ts";
import type { Bloc } from "./document.ts";
import {
  espacer,
  type Feuille,
  hauteurDe,
  orner,
  type Place,
  paragraphe,
  pleineLargeur,
  reserver,
  type Style,
} from "./feuille.ts";

type Trait = { etiquette: string; texte: string; style: Style };

const RETRAIT = 12;

const hauteurDesTraits = (feuille: Feuille, traits: readonly Trait[], largeur: number): number =>
  traits.reduce((somme, { texte, style }) => somme + hauteurDe(feuille, texte, style, largeur), 0);

/** Texts one under the other on a tinted ground, with a bar of colour on the left; never cut by a page. */
function encadrer(
  feuille: Feuille,
  traits: readonly Trait[],
  fond: string,
  barre: string,
  { x, largeur }: Place,
): void {
  const { pdf, racine } = feuille;
  const place = { x: x + RETRAIT + 4, largeur: largeur - 2 * RETRAIT - 4 };
  const hauteur = hauteurDesTraits(feuille, traits, place.largeur) + 16;
  reserver(feuille, hauteur);
  const haut = pdf.y;
  orner(feuille, () => pdf.rect(x, haut, largeur, hauteur).fill(fond).rect(x, haut, 4, hauteur).fill(barre));
  pdf.y = haut + 8;
  for (const { etiquette, texte, style } of traits) racine.add(paragraphe(feuille, etiquette, texte, style, place));
  pdf.y = haut + hauteur + 8;
}

const VALEUR: Style = { police: "grasse", taille: tailles.cle, couleur: couleurs.bleu, signeASigne: true };

export function cle(feuille: Feuille, { intitule, valeur, precision }: Extract<Bloc, { genre: "cle" }>): void {
  const traits = [
    { etiquette: "P", texte: intitule, style: { police: "grasse", taille: tailles.corps } },
    { etiquette: "P", texte: valeur, style: VALEUR },
    { etiquette: "P", texte: precision, style: { taille: tailles.mention } },
  ] as const;
  encadrer(feuille, traits, couleurs.fondBleu, couleurs.bleu, pleineLargeur(feuille));
}

const tons = {
  attention: { fond: couleurs.fondAttention, barre: couleurs.attention },
  succes: { fond: couleurs.fondSucces, barre: couleurs.succes },
} as const;

export function avis(feuille: Feuille, { ton, titre, texte }: Extract<Bloc, { genre: "avis" }>): void {
  const { fond, barre } = tons[ton];
  const traits = [
    { etiquette: "P", texte: titre, style: { police: "grasse", couleur: barre } },
    { etiquette: "P", texte, style: {} },
  ] as const;
  encadrer(feuille, traits, fond, barre, pleineLargeur(feuille));
}

const GOUTTIERE = 24;

/** Columns that start at the same height; the next thing comes under the longest. */
export function cartes(feuille: Feuille, { cartes: lesquelles }: Extract<Bloc, { genre: "cartes" }>): void {
  const { pdf, racine } = feuille;
  const page = pleineLargeur(feuille);
  const largeur = (page.largeur - GOUTTIERE * (lesquelles.length - 1)) / lesquelles.length;
  const colonnes = lesquelles.map(({ titre, lignes }): Trait[] => [
    { etiquette: "H2", texte: titre, style: { police: "grasse", taille: tailles.h3, couleur: couleurs.bleu } },
    ...lignes.map((texte) => ({ etiquette: "P", texte, style: {} })),
  ]);
  const hauteur = Math.max(...colonnes.map((traits) => hauteurDesTraits(feuille, traits, largeur)));
  espacer(feuille, 4);
  reserver(feuille, hauteur);
  const haut = pdf.y;
  for (const [rang, traits] of colonnes.entries()) {
    pdf.y = haut;
    const place = { x: page.x + rang * (largeur + GOUTTIERE), largeur };
    for (const { etiquette, texte, style } of traits) racine.add(paragraphe(feuille, etiquette, texte, style, place));
  }
  pdf.y = haut + hauteur + 12;
}
