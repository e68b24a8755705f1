/** True for a code point that the fonts of the document can draw. */
export type Alphabet = (point: number) => boolean;

/** Drawn in the place of what no font here can draw. */
export const REMPLACANT = "◊";

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });
// marks of direction, joiners and selectors draw nothing by themselves
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const TIRETS = /[\u2010\u2011]/gu;

const estConnu = (texte: string, alphabet: Alphabet): boolean =>
  [...texte].every((signe) => alphabet(signe.codePointAt(0) ?? 0));

/**
 * The text as it can be drawn: composed, on one line, each sign that the fonts lack replaced and never dropped in
 * silence. A whole emoji, or a letter with its marks, is one sign.
 */
export function lisible(texte: string, alphabet: Alphabet): string {
  const compose = texte
    .normalize("NFC")
    .replace(TIRETS, "-")
    .replace(/\s/gu, (blanc) => (alphabet(blanc.charCodeAt(0)) ? blanc : " "));
  if (estConnu(compose, alphabet)) return compose;
  return [...graphemes.segment(compose)]
    .map(({ segment }) => segment.replace(INVISIBLE, ""))
    .map((segment) => (estConnu(segment, alphabet) ? segment : REMPLACANT))
    .join("");
}

/** True when something of the text had to be replaced. */
export const estAltere = (texte: string, alphabet: Alphabet): boolean =>
  !texte.includes(REMPLACANT) && lisible(texte, alphabet).includes(REMPLACANT);
