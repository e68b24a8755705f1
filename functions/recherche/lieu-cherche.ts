import type { Poste } from "../../shared/droits/agent.ts";
import { type Commune, communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import { territoireDuDepartement } from "../../shared/referentiel/territoires.ts";

export type LieuCherche = { code: string; nom: string };

const estDuPoste = ({ territoire, communes }: Poste, { code, departement, ville }: Commune): boolean =>
  territoireDuDepartement(departement) === territoire &&
  (communes === undefined || communes.includes(code) || (ville !== undefined && communes.includes(ville)));

/** A commune of the post, or an EPCI or EPT that has one; any other is answered as if there were none. */
export function lieuCherche(index: IndexCommunes, dit: string, poste: Poste): LieuCherche | undefined {
  const commune = communeParCode(index, dit);
  if (commune) return estDuPoste(poste, commune) ? { code: commune.code, nom: commune.nom } : undefined;
  const nom = index.intercommunalites.get(dit);
  const ici = index.communes.some((une) => (une.ept ?? une.epci) === dit && estDuPoste(poste, une));
  return nom !== undefined && ici ? { code: dit, nom } : undefined;
}

/** The EPCI or EPT of a commune. */
export function intercommunaliteDe(index: IndexCommunes, commune: string): LieuCherche | undefined {
  const { ept, epci } = communeParCode(index, commune) ?? {};
  const code = ept ?? epci;
  const nom = code === undefined ? undefined : index.intercommunalites.get(code);
  return code === undefined || nom === undefined ? undefined : { code, nom };
}
