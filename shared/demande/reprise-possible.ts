import { ajouterJours, ajouterMois, finDeReactivation } from "./delais.ts";
import type { Demande } from "./demande.ts";

/** Months to ask again after a radiation for want of an answer (arrêté of 2015, § 6.1). */
const MOIS_POUR_REPRENDRE = 5;

/**
 * Last day when the person may ask to take a radiated demande up again; undefined when its ground does not allow it.
 * Not renewed: the 18th month, or five months after a radiation that came late for want of a proof.
 */
export function dernierJourDeReprise({ radiation, expireLe }: Pick<Demande, "radiation" | "expireLe">) {
  if (radiation?.motif === "sans_reponse") return ajouterMois(radiation.le, MOIS_POUR_REPRENDRE);
  if (radiation?.motif !== "non_renouvellement") return undefined;
  const apresLaRadiation = ajouterMois(ajouterJours(radiation.le, -1), MOIS_POUR_REPRENDRE);
  return [finDeReactivation(expireLe), apresLaRadiation].toSorted().at(-1);
}
