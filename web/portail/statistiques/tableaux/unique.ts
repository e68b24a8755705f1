import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";

/** Levels of one territory alone: there is none to choose. */
export const estUnique = (niveau: Niveau): boolean => niveau === "FR" || niveau === "FRM";
