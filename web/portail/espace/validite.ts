import type { SituationDeDemande } from "../../../shared/api/demandes.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../demande/aujourdhui.ts";

/** Until when a demande is valid, or since when it no longer is. */
export function direLaValidite({ radiation, reunieA, expireLe }: SituationDeDemande): [nom: string, jour: string] {
  const arretee = radiation ?? reunieA;
  if (arretee) return [m.demande_arretee_le(), afficherJour(arretee.le)];
  return [expireLe < aujourdhui().aujourdhui ? m.demande_expiree_le() : m.demande_expire(), afficherJour(expireLe)];
}
