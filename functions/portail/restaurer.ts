import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surMaDemande } from "../socle/sur-ma-demande.ts";

/** Takes back a withdrawal: same number, same seniority, unless another demande of theirs now stands there. */
export const restaurer: Handler<typeof routes.restaurer, PourAgir> = (entree, contexte) =>
  surMaDemande(entree, "agir-sur-demande", contexte, () => ({ fait: { type: "demande-restauree", donnees: {} } }));
