import type { guichetDemandes as routes } from "../../shared/api/guichet-demandes.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

/** The letter goes, and one month after its proof the clockwork radiates, unless the person answers. */
export const avertir: Handler<typeof routes.avertir, PourAgir> = (entree, contexte) => {
  const { motif, sousMotif, raison } = entree;
  return surLaDemande(entree, "avertir", contexte, () => ({
    fait: { type: "avertissement-emis", donnees: { motif, raison, ...(sousMotif && { sousMotif }) } },
  }));
};

export const leverAvertissement: Handler<typeof routes.leverAvertissement, PourAgir> = (entree, contexte) =>
  surLaDemande(entree, "avertir", contexte, () => ({
    fait: { type: "avertissement-leve", donnees: { raison: entree.raison } },
  }));
