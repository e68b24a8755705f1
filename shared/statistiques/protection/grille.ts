import type { Niveau } from "./famille.ts";

/** What a territory shows of itself: nothing but totals, its profile by short lists, by whole lists, or crossings. */
export type Grain = "rien" | "totaux" | "groupes" | "listes" | "croisements";

const SEUIL_DU_PROFIL = 100;
const SEUIL_DES_TOTAUX = 10;

/** Grid of publication: how finely a territory is told, by its level and by how many are counted in it. */
export function grainDuTerritoire(niveau: Niveau, total: number): Grain {
  switch (niveau) {
    case "FR":
    case "FRM":
    case "REG":
    case "DEP":
      return "croisements";
    case "EPCI":
    case "EPT":
      return total >= SEUIL_DU_PROFIL ? "listes" : "totaux";
    case "COM":
    case "ARM":
    case "QPV":
      if (total >= SEUIL_DU_PROFIL) return "groupes";
      return total >= SEUIL_DES_TOTAUX ? "totaux" : "rien";
  }
}
