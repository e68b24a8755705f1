import { couleurs, tailles } from "./charte.ts";
import type { Bloc, Case, Champ } from "./document.ts";
import { espacer, type Feuille, hauteurDe, orner, type Place, paragraphe, pleineLargeur, reserver } from "./feuille.ts";

const RETRAIT = 6;
const INTITULE = { taille: tailles.mention, couleur: couleurs.mention } as const;
const VALEUR = { police: "grasse", taille: 11 } as const;
/** Room for a line written by hand; for a signature. */
const LIGNE = 22;
const SIGNATURE = 48;

/** What is asked, over a frame that says it already or waits for a pen; never cut by a page. */
function champ(feuille: Feuille, { intitule, valeur, haut }: Champ): void {
  const { pdf, racine } = feuille;
  const { x, largeur } = pleineLargeur(feuille);
  const dedans: Place = { x: x + RETRAIT, largeur: largeur - 2 * RETRAIT };
  const dite = valeur === undefined ? 0 : hauteurDe(feuille, valeur, VALEUR, dedans.largeur) + RETRAIT;
  const cadre = Math.max(haut ? SIGNATURE : LIGNE, dite);
  reserver(feuille, hauteurDe(feuille, intitule, INTITULE, largeur) + cadre);
  racine.add(paragraphe(feuille, "P", intitule, INTITULE, { x, largeur }));
  const sommet = pdf.y;
  orner(feuille, () => pdf.rect(x, sommet, largeur, cadre).lineWidth(0.7).stroke(couleurs.mention));
  if (valeur !== undefined) {
    pdf.y = sommet + RETRAIT / 2 + 1;
    racine.add(paragraphe(feuille, "P", valeur, VALEUR, dedans));
  }
  pdf.y = sommet + cadre + RETRAIT;
}

export const champs = (feuille: Feuille, bloc: Extract<Bloc, { genre: "champs" }>): void => {
  for (const lu of bloc.champs) champ(feuille, lu);
};

const COTE = 10;

/** A box, and its cross: screen readers hear which. */
function tracerLaCase({ pdf }: Feuille, x: number, cochee: boolean): void {
  const y = pdf.y + 2;
  pdf.rect(x, y, COTE, COTE).lineWidth(0.9).stroke(couleurs.texte);
  if (!cochee) return;
  pdf
    .moveTo(x + 2, y + 2)
    .lineTo(x + COTE - 2, y + COTE - 2)
    .moveTo(x + COTE - 2, y + 2)
    .lineTo(x + 2, y + COTE - 2)
    .lineWidth(1.6)
    .stroke(couleurs.bleu);
}

export function cases(feuille: Feuille, { cases: lesquelles }: Extract<Bloc, { genre: "cases" }>): void {
  const { pdf, racine } = feuille;
  const { x, largeur } = pleineLargeur(feuille);
  const place = { x: x + 20, largeur: largeur - 20 };
  const liste = pdf.struct("L");
  racine.add(liste);
  for (const { texte, cochee } of lesquelles satisfies readonly Case[]) {
    reserver(feuille, hauteurDe(feuille, texte, {}, place.largeur));
    const element = pdf.struct("LI");
    liste.add(element);
    const dite = { actual: cochee ? "Coché :" : "À cocher :" };
    element.add(pdf.struct("Lbl", dite, () => tracerLaCase(feuille, x + 2, cochee)));
    element.add(paragraphe(feuille, "LBody", texte, {}, place));
    element.end();
    espacer(feuille, 3);
  }
  liste.end();
  espacer(feuille, 5);
}
