/** Lines of a text, cut between words so that each fits (`tient`); a word that fits nowhere has its own. */
export function enLignes(texte: string, tient: (ligne: string) => boolean): string[] {
  const lignes: string[] = [];
  for (const mot of texte.split(" ").filter(Boolean)) {
    const allongee = `${lignes.at(-1) ?? ""} ${mot}`.trim();
    if (lignes.length > 0 && tient(allongee)) lignes[lignes.length - 1] = allongee;
    else lignes.push(mot);
  }
  return lignes;
}
