import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surMaDemande } from "../socle/sur-ma-demande.ts";
import { lireChangements, type PourChanger } from "./changements.ts";

/** Files the changes prepared in a draft, as one version; number and seniority stay. */
export const modifier: Handler<typeof routes.modifier, PourAgir & PourChanger> = (entree, contexte) =>
  surMaDemande(entree, "modifier-demande", contexte, async (dossier) => {
    const { changements, ...suites } = await lireChangements(entree.changements, dossier, contexte);
    return { fait: { type: "demande-modifiee", donnees: changements }, ...suites };
  });
