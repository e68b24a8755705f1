import { frappes, PAPIER } from "../e2e/papier.ts";
import type { Figure, Partie } from "./figure.ts";

/** Keys that a counter presses for a family of four; the browser test presses them all, and counts the same. */
export const guichet: Partie = {
  nom: "guichet",
  async mesurer(): Promise<Figure[]> {
    const valeur = frappes(PAPIER);
    return [{ nom: "guichet.frappes", valeur, unite: "frappes", cible: 320, detail: `${PAPIER.length} lignes` }];
  },
};
