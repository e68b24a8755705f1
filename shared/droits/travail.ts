import type { Demande } from "../demande/demande.ts";
import type { Poste } from "./agent.ts";

/**
 * Is this demande part of what this post works on today: its own guichet answers for it, or it waits for the guichets
 * of the territory? Anything else is opened for a reason, which the person sees.
 */
export const estDansSonTravail = (
  { guichet, role }: Pick<Poste, "guichet" | "role">,
  demande: Pick<Demande, "guichet" | "injoignableDepuis" | "reactivationDemandeeLe">,
): boolean =>
  demande.guichet === guichet ||
  demande.injoignableDepuis !== undefined ||
  (role === "gestionnaire-territorial" && demande.reactivationDemandeeLe !== undefined);
