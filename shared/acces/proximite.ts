import type { Proximite } from "../api/annuaire.ts";
import type { Commune } from "../referentiel/communes.ts";
import { territoireDuDepartement } from "../referentiel/territoires.ts";

const villeDe = ({ code, ville }: Commune): string => ville ?? code;

/**
 * How near a guichet is to where someone looks. The reference data have no coordinates: the same commune comes first,
 * then the same intercommunal body, the same département, the same territory.
 */
export function proximiteDe(ici: Commune, guichet: Commune): Proximite {
  if (villeDe(ici) === villeDe(guichet)) return "commune";
  if (ici.ept !== undefined && ici.ept === guichet.ept) return "intercommunalite";
  if (ici.ept === undefined && ici.epci !== undefined && ici.epci === guichet.epci) return "intercommunalite";
  if (ici.departement === guichet.departement) return "departement";
  return territoireDuDepartement(ici.departement) === territoireDuDepartement(guichet.departement)
    ? "territoire"
    : "ailleurs";
}
