import type { LieuVoulu } from "../../shared/recherche/entree.ts";
import { communeParCode } from "../../shared/referentiel/communes.ts";
import departements from "../../shared/referentiel/donnees/departements.json" with { type: "json" };
import type { Lieu } from "../../shared/statistiques/dimensions.ts";
import { chargerCommunes } from "./referentiel.ts";

const regions = new Map(departements.map(({ code, region }) => [code, region]));

/** Where a commune is, for the statistics. */
export function lieuDe(code: string): Lieu | undefined {
  const commune = communeParCode(chargerCommunes(), code);
  return (
    commune && {
      commune: commune.code,
      intercommunalite: commune.ept ?? commune.epci,
      departement: commune.departement,
      region: regions.get(commune.departement) ?? "",
    }
  );
}

/** The same, with the city of an arrondissement, for the lists of the guichets. */
export function lieuVoulu(code: string): LieuVoulu | undefined {
  const lieu = lieuDe(code);
  return lieu && { ...lieu, ville: communeParCode(chargerCommunes(), code)?.ville };
}
