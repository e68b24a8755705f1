/** A text without the fingerprints and identifiers that are drawn: the four digits of a year may stand there by chance. */
export const sansHasard = (texte: string): string =>
  texte.replaceAll(/[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, "…");
