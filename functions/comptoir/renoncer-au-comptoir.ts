import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import { ajouterJours, JOURS_POUR_RESTAURER } from "../../shared/demande/delais.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

/** A renunciation is written and signed; the guichet that received it records it, and the person may take it back. */
export const renoncerAuComptoir: Handler<typeof routes.renoncerAuComptoir, PourAgir> = (entree, contexte) => {
  const { aujourdhui } = contexte;
  if (entree.ecritDu > aujourdhui)
    throw new Problem("champs-invalides", { champs: [uneFaute("/ecritDu", "date-future")] });
  const donnees = { restaurableJusquAu: ajouterJours(aujourdhui, JOURS_POUR_RESTAURER) };
  return surLaDemande(entree, "changer-dossier", contexte, () => ({ fait: { type: "demande-retiree", donnees } }));
};
