/** How hard a French text is to read. */
export type Lisibilite = {
  phrases: number;
  mots: number;
  motsParPhrase: number;
  /** Longest sentence, in words. */
  plusLongue: number;
  /**
   * Kandel and Moles (1958), the formula of Flesch fitted to French: 207 − 1.015 × words by sentence − 73.6 × syllables by
   * word. 100 is very easy, 60 standard, under 30 for the university.
   */
  score: number;
};

const MOT = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const VOYELLES = /[aeiouyàâäéèêëîïôöùûüÿœæ]+/giu;

/** Groups of vowels; a silent ending counts for nothing, and every word has a syllable. */
function syllabes(mot: string): number {
  const prononce = mot.length > 3 ? mot.replace(/(?:e|es|ent)$/iu, "") : mot;
  return Math.max(1, prononce.match(VOYELLES)?.length ?? 0);
}

/** Sentences of a text: a colon and a semicolon end one too, since what stands on each side is read by itself. */
const phrasesDe = (texte: string): string[] =>
  texte
    .replace(/\b(?:R|L|D)\. ?(?=\d)/gu, "")
    .split(/[.!?:;…]+(?=\s|$)|\n+/u)
    .filter((phrase) => phrase.match(MOT) !== null);

export function mesurer(texte: string): Lisibilite {
  const longueurs = phrasesDe(texte).map((phrase) => phrase.match(MOT)?.length ?? 0);
  const mots = texte.match(MOT) ?? [];
  const phrases = Math.max(1, longueurs.length);
  const motsParPhrase = mots.length / phrases;
  const parMot = mots.reduce((somme, mot) => somme + syllabes(mot), 0) / Math.max(1, mots.length);
  return {
    phrases,
    mots: mots.length,
    motsParPhrase,
    plusLongue: Math.max(0, ...longueurs),
    score: 207 - 1.015 * motsParPhrase - 73.6 * parMot,
  };
}
