/** A text as SQL writes it. */
export const litteral = (texte: string): string => `'${texte.replaceAll("'", "''")}'`;
