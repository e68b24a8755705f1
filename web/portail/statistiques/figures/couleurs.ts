/** Written in the drawings themselves, so that a picture of them keeps its colours. */
export const ENCRE = "#161616";
export const BLEU = "#000091";
export const GRIS = "#929292";
export const PALE = "#dddddd";
export const BLANC = "#ffffff";

/** From few to many: each is told from the next, and all from white. */
export const DEGRADE = ["#cacafb", "#8585f6", "#4f4fd3", "#21219c", "#000059"] as const;
