import bidiFactory from "bidi-js/dist/bidi.mjs";
import { type Feuille, type Place, reserver } from "./feuille.ts";
import { alphabetArabe, policeArabe, polices } from "./polices.ts";

const bidi = bidiFactory();

/** Signs that one font draws, in the order in which they are given to it. */
type Morceau = { arabe: boolean; texte: string };

// marks of direction are for the algorithm
const SE_TRACE = /[^\p{Default_Ignorable_Code_Point}]/u;

/**
 * A line from left to right (UAX 9). Arabic letters stay in the order of reading, which shapes them and turns them
 * around; what the other font draws comes as it is seen.
 */
export function morceauxDe(ligne: string): Morceau[] {
  const niveaux = bidi.getEmbeddingLevels(ligne, "rtl");
  const miroirs = bidi.getMirroredCharactersMap(ligne, niveaux.levels);
  const morceaux: Morceau[] = [];
  for (const rang of bidi.getReorderedIndices(ligne, niveaux)) {
    const signe = miroirs.get(rang) ?? ligne.charAt(rang);
    if (!SE_TRACE.test(signe)) continue;
    const arabe = signe !== " " && (niveaux.levels[rang] ?? 1) % 2 === 1 && alphabetArabe(signe.charCodeAt(0));
    const precedent = morceaux.at(-1);
    if (precedent?.arabe !== arabe) morceaux.push({ arabe, texte: signe });
    else precedent.texte = arabe ? signe + precedent.texte : precedent.texte + signe;
  }
  return morceaux;
}

// whole runs: word by word, letters would be shaped but words put in the other order
const ENTIER = { features: [] };

const choisir = ({ pdf }: Feuille, { arabe }: Morceau, taille: number) =>
  pdf.font(arabe ? policeArabe() : polices.normale).fontSize(taille);

const largeurDe = (feuille: Feuille, ligne: string, taille: number): number =>
  morceauxDe(ligne).reduce(
    (somme, morceau) => somme + choisir(feuille, morceau, taille).widthOfString(morceau.texte, ENTIER),
    0,
  );

/** Words of a text, in lines of this width at most. */
function enLignes(feuille: Feuille, texte: string, taille: number, largeur: number): string[] {
  const lignes: string[] = [];
  for (const mot of texte.split(/\s+/u)) {
    const avec = [...lignes.slice(-1), mot].join(" ");
    if (lignes.length > 0 && largeurDe(feuille, avec, taille) <= largeur) lignes[lignes.length - 1] = avec;
    else lignes.push(mot);
  }
  return lignes;
}

/** Draws a text of Arabic letters from the right, at the current height; to be called inside a tag. */
export function tracerDeDroiteAGauche(feuille: Feuille, texte: string, taille: number, { x, largeur }: Place): void {
  const { pdf } = feuille;
  const interligne = taille * 1.6;
  for (const ligne of enLignes(feuille, texte, taille, largeur)) {
    reserver(feuille, interligne);
    const base = pdf.y + taille * 1.15;
    const suivante = pdf.y + interligne;
    let plume = x + largeur - largeurDe(feuille, ligne, taille);
    for (const morceau of morceauxDe(ligne)) {
      const police = choisir(feuille, morceau, taille);
      police.text(morceau.texte, plume, base, { ...ENTIER, lineBreak: false, baseline: "alphabetic" });
      plume += police.widthOfString(morceau.texte, ENTIER);
    }
    pdf.y = suivante;
  }
}
