import { couleurs } from "./charte.ts";
import type { Bloc } from "./document.ts";
import { espacer, type Feuille, hauteurDe, largeurDe, paragraphe, pleineLargeur, reserver, tracer } from "./feuille.ts";

export function texte(feuille: Feuille, { texte: dit }: Extract<Bloc, { genre: "texte" }>): void {
  feuille.racine.add(paragraphe(feuille, "P", dit, {}, pleineLargeur(feuille)));
  espacer(feuille, 6);
}

/** A list: mark and text tagged apart, so that its length is announced. */
function lister(
  feuille: Feuille,
  elements: readonly string[],
  marque: (rang: number) => string,
  retrait: number,
): void {
  const { pdf, racine } = feuille;
  const { x, largeur } = pleineLargeur(feuille);
  const place = { x: x + retrait, largeur: largeur - retrait };
  const liste = pdf.struct("L");
  racine.add(liste);
  for (const [rang, dit] of elements.entries()) {
    reserver(feuille, Math.min(hauteurDe(feuille, dit, {}, place.largeur), 60));
    const haut = pdf.y;
    const element = pdf.struct("LI");
    liste.add(element);
    const style = { police: "grasse", couleur: couleurs.bleu } as const;
    element.add(paragraphe(feuille, "Lbl", marque(rang), style, { x: x + 4, largeur: retrait }));
    pdf.y = haut;
    element.add(paragraphe(feuille, "LBody", dit, {}, place));
    element.end();
    espacer(feuille, 2);
  }
  liste.end();
  espacer(feuille, 5);
}

export const liste = (feuille: Feuille, { elements }: Extract<Bloc, { genre: "liste" }>): void =>
  lister(feuille, elements, () => "•", 16);

export const etapes = (feuille: Feuille, { elements }: Extract<Bloc, { genre: "etapes" }>): void =>
  lister(feuille, elements, (rang) => `${rang + 1}.`, 22);

const LIEN = { couleur: couleurs.bleu } as const;

/** Words, then an address that can be clicked and that reads whole on paper. */
export function lien(feuille: Feuille, { avant, adresse }: Extract<Bloc, { genre: "lien" }>): void {
  const { pdf, racine } = feuille;
  const { x, largeur } = pleineLargeur(feuille);
  const debut = largeurDe(feuille, avant, {});
  const longueur = largeurDe(feuille, adresse, LIEN);
  const hauteur = hauteurDe(feuille, adresse, LIEN, largeur);
  const surUneLigne = debut + longueur <= largeur;
  reserver(feuille, 2 * hauteur);
  const phrase = pdf.struct("P");
  racine.add(phrase);
  const haut = pdf.y;
  phrase.add(() => tracer(feuille, avant, {}, { x, largeur }));
  if (surUneLigne) pdf.y = haut;
  const place = surUneLigne ? { x: x + debut, largeur: largeur - debut } : { x, largeur };
  const ancre = pdf.struct("Link");
  phrase.add(ancre);
  const sommet = pdf.y;
  ancre.add(() => tracer(feuille, adresse, LIEN, place));
  // a text string, which pdfkit writes from a String object: PDF/UA wants a link to say where it goes
  const description: object = { Contents: new String(adresse), structParent: ancre };
  pdf.link(place.x, sommet, longueur, pdf.y - sommet, adresse, description);
  phrase.end();
  espacer(feuille, 6);
}
