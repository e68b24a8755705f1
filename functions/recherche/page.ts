import { OCTETS_D_UNE_ENTREE } from "./parcourir.ts";

/** Lines of a page of a list. */
export const LIGNES_D_UNE_PAGE = 25;

/** Bytes that a request may read: entries of the index, then the demandes that it shows. */
export const BUDGET_D_UNE_REQUETE = 1_000_000;
export const BUDGET_DES_ENTREES = 600_000;

/** Entries of one of two queues that are counted at once. */
export const ENTREES_AU_PLUS = Math.floor(BUDGET_D_UNE_REQUETE / 2 / OCTETS_D_UNE_ENTREE);
