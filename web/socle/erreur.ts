/** A fault and the element where it is put right. */
export type Erreur = { cible: string; texte: string };
