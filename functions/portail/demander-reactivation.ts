import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surMaDemande } from "../socle/sur-ma-demande.ts";

/** Asks to take up a radiated demande again; the gestionnaire of the territory answers. */
export const demanderReactivation: Handler<typeof routes.demanderReactivation, PourAgir> = (entree, contexte) =>
  surMaDemande(entree, "agir-sur-demande", contexte, () => ({ fait: { type: "reactivation-demandee", donnees: {} } }));
