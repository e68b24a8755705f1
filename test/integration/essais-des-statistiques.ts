import { publierUneEdition } from "../une-edition.ts";
import { rien } from "./des-essais.ts";
import type { Essai } from "./un-essai.ts";

/** A published edition, and a question on its table. */
const unTableauPublie =
  (publie: boolean): Essai =>
  async ({ systeme }) => {
    if (publie) await publierUneEdition(systeme);
    return { tableau: "TAB03-01" };
  };

const unTableauExact: Essai = () => ({ tableau: "TAB03-01", niveau: "COM" });

export const essaisDesStatistiques = {
  lireChiffresDeLaNuit: rien,
  listerLieuxDuPoste: rien,
  lireTableauExact: unTableauExact,
  telechargerTableauExact: unTableauExact,
  telechargerClasseurExact: unTableauExact,
  listerEditions: rien,
  listerTableaux: rien,
  decrireTableau: unTableauPublie(false),
  lireDonnees: unTableauPublie(true),
  telechargerDonnees: unTableauPublie(true),
  telechargerClasseur: unTableauPublie(true),
  async estimerAttente({ systeme }) {
    await publierUneEdition(systeme);
    return { communes: "69123,69266", type: "T2" };
  },
} as const satisfies Record<string, Essai>;
