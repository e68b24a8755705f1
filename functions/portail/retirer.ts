import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import { ajouterJours, JOURS_POUR_RESTAURER } from "../../shared/demande/delais.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surMaDemande } from "../socle/sur-ma-demande.ts";

/** A withdrawal stops the demande at once (CCH, R. 441-2-8 b); the person may take it back for a while. */
export const retirer: Handler<typeof routes.retirer, PourAgir> = (entree, contexte) =>
  surMaDemande(entree, "retirer-demande", contexte, () => ({
    fait: {
      type: "demande-retiree",
      donnees: {
        restaurableJusquAu: ajouterJours(contexte.aujourdhui, JOURS_POUR_RESTAURER),
        ...(entree.raison && { raison: entree.raison }),
      },
    },
  }));
