import { couleurs, marges, tailles } from "./charte.ts";
import type { Bloc, Document } from "./document.ts";
import { espacer, type Feuille, hauteurDe, orner, paragraphe, pleineLargeur, reserver, type Style } from "./feuille.ts";

const styles = {
  2: { police: "grasse", taille: tailles.h2, couleur: couleurs.bleu },
  3: { police: "grasse", taille: tailles.h3 },
} as const satisfies Record<2 | 3, Style>;

// a heading is never left alone at the foot of a page
const SUITE = 52;

export function titrer(feuille: Feuille, { niveau, texte }: Extract<Bloc, { genre: "titre" }>): void {
  const place = pleineLargeur(feuille);
  const avant = niveau === 2 ? 16 : 8;
  reserver(feuille, avant + hauteurDe(feuille, texte, styles[niveau], place.largeur) + SUITE);
  if (feuille.pdf.y > marges.top) espacer(feuille, avant);
  feuille.racine.add(paragraphe(feuille, `H${niveau}`, texte, styles[niveau], place));
  espacer(feuille, niveau === 2 ? 5 : 3);
}

const MARQUE = ["RÉPUBLIQUE", "FRANÇAISE"];
const DEVISE = "Liberté, Égalité, Fraternité";

/** Who speaks, then what this paper is. */
export function entete(feuille: Feuille, { titre, reference, auteur }: Document): void {
  const { pdf, racine } = feuille;
  const { x, largeur } = pleineLargeur(feuille);
  const haut = pdf.y;
  const marque = { police: "grasse", taille: 13 } as const;
  racine.add(
    pdf.struct(
      "P",
      {},
      MARQUE.map((mot) => paragraphe(feuille, "Span", mot, marque, { x, largeur: 180 })),
    ),
  );
  racine.add(paragraphe(feuille, "P", DEVISE, { taille: tailles.mention }, { x, largeur: 180 }));
  const pied = pdf.y;
  pdf.y = haut + 4;
  const place = { x: x + largeur - 230, largeur: 230 };
  racine.add(paragraphe(feuille, "P", auteur, { police: "grasse", couleur: couleurs.bleu }, place));
  pdf.y = Math.max(pdf.y, pied) + 10;
  orner(feuille, () => pdf.rect(x, pdf.y, largeur, 2).fill(couleurs.bleu));
  espacer(feuille, 16);
  racine.add(
    paragraphe(feuille, "H1", titre, { police: "grasse", taille: tailles.h1, couleur: couleurs.bleu }, { x, largeur }),
  );
  espacer(feuille, 2);
  racine.add(
    paragraphe(feuille, "P", reference, { taille: tailles.mention, couleur: couleurs.mention }, { x, largeur }),
  );
  espacer(feuille, 10);
}
