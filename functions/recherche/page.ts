/** Lines of a page of a list. */
export const LIGNES_D_UNE_PAGE = 25;

/** Bytes that a request may read: entries of the index, then the demandes that it shows. */
export const BUDGET_D_UNE_REQUETE = 1_000_000;
export const BUDGET_DES_ENTREES = 600_000;
