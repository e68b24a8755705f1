import type { CommuneTrouvee, publiques } from "../../shared/api/public.ts";
import type * as referentiel from "../../shared/referentiel/communes.ts";
import { chercherCommunes as chercher, communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import { libelleDuTerritoire, territoireDuDepartement } from "../../shared/referentiel/territoires.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";

const MAXIMUM = 20;

/** A commune as the contract shows it. */
export function montrer({
  code,
  nom,
  codesPostaux,
  departement,
  ville,
  ancienNom,
}: referentiel.CommuneTrouvee): CommuneTrouvee {
  const territoire = territoireDuDepartement(departement);
  return {
    code,
    nom,
    codesPostaux: [...codesPostaux],
    departement,
    ...(ville !== undefined && { ville }),
    territoire,
    nomDuTerritoire: libelleDuTerritoire(territoire),
    ...(ancienNom !== undefined && { ancienNom }),
  };
}

/** By name or postal code; an INSEE code comes last, since five digits are nearly always a postal code. */
function trouver(index: IndexCommunes, q: string): referentiel.CommuneTrouvee[] {
  const parCode = communeParCode(index, q.trim().toUpperCase());
  const trouvees = chercher(index, q, MAXIMUM).filter(({ code }) => code !== parCode?.code);
  return parCode ? [...trouvees, parCode].slice(-MAXIMUM) : trouvees;
}

export const chercherCommunes: Handler<typeof publiques.chercherCommunes, { communes: () => IndexCommunes }> = async (
  { q },
  { communes },
) => {
  const corps = { communes: trouver(communes(), q).map(montrer) };
  return new Reponse(corps, { headers: { "cache-control": "public, max-age=86400" } });
};
