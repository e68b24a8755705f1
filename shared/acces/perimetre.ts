import { type Commune, communeParCode, type IndexCommunes } from "../referentiel/communes.ts";
import { territoireDuDepartement } from "../referentiel/territoires.ts";
import type { Perimetre } from "./fiche.ts";

function choisies(perimetre: Exclude<Perimetre, { sorte: "territoire" }>, index: IndexCommunes): Commune[] {
  switch (perimetre.sorte) {
    case "departement":
      return index.communes.filter(({ departement }) => departement === perimetre.code);
    case "intercommunalite":
      return index.communes.filter(({ epci, ept }) => perimetre.siren === epci || perimetre.siren === ept);
    case "communes":
      return perimetre.communes.flatMap((code) => communeParCode(index, code) ?? []);
  }
}

/**
 * INSEE codes where a post works, in this territory; undefined: all of it. A city goes with its arrondissements and an
 * arrondissement with its city, since people wish for either.
 */
export function communesDuPerimetre(
  perimetre: Perimetre,
  territoire: string,
  index: IndexCommunes,
): string[] | undefined {
  if (perimetre.sorte === "territoire") return undefined;
  const prises = choisies(perimetre, index).filter(
    ({ departement }) => territoireDuDepartement(departement) === territoire,
  );
  const codes = new Set(prises.map(({ code }) => code));
  const arrondissements = index.communes.filter(({ ville }) => ville !== undefined && codes.has(ville));
  const villes = prises.flatMap(({ ville }) => ville ?? []);
  return [...new Set([...codes, ...villes, ...arrondissements.map(({ code }) => code)])].toSorted();
}
