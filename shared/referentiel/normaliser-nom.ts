/** Letters and digits only, so that accents, case, hyphens, apostrophes and ligatures do not matter: `saint denis`. */
export function simplifierNom(texte: string): string {
  return texte
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The same with the abbreviations of an address spelled out: `St` and `13ème` are `saint` and `13e`. */
export function normaliserNom(texte: string): string {
  return simplifierNom(texte)
    .replace(/\bst(e?)\b/g, "saint$1")
    .replace(/\b(\d+)i?eme\b/g, "$1e");
}
