import type { Demande } from "../demande/demande.ts";
import type { Poste } from "./agent.ts";

/**
 * Is this demande part of what this post works on today: its own guichet answers for it or asked something of the
 * person, or it waits for the guichets of the territory? Anything else is opened for a reason, which the person sees.
 */
export const estDansSonTravail = (
  { guichet, role }: Pick<Poste, "guichet" | "role">,
  demande: Pick<Demande, "guichet" | "requete" | "injoignableDepuis" | "reactivationDemandeeLe">,
): boolean =>
  demande.guichet === guichet ||
  demande.requete?.guichet === guichet ||
  demande.injoignableDepuis !== undefined ||
  (role === "gestionnaire-territorial" && demande.reactivationDemandeeLe !== undefined);
