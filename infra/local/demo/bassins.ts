import type { Commune } from "../../../shared/referentiel/communes.ts";
import { territoireDuDepartement } from "../../../shared/referentiel/territoires.ts";
import type { Bassin } from "./foyer.ts";
import { proportions } from "./proportions.ts";
import type { Tirage } from "./tirage.ts";

type Region = { communes: readonly Commune[]; cumul: readonly number[]; population: number };

const regionDe = (communes: readonly Commune[]): Region => {
  let population = 0;
  const cumul = communes.map((commune) => {
    population += commune.population;
    return population;
  });
  return { communes, cumul, population };
};

const dansLaMeme = (ici: Commune, la: Commune): boolean =>
  la.epci === ici.epci && territoireDuDepartement(la.departement) === territoireDuDepartement(ici.departement);

/** Where households look: a commune drawn by population, and its neighbours of the same intercommunality and territory. */
export function tirerBassin(regions: ReadonlyMap<string, Region>, hasard: Tirage): Bassin {
  const region = regions.get(hasard.parmi(proportions.region));
  if (!region) throw new RangeError("a région of the proportions has no commune");
  const seuil = hasard.entier(1, region.population);
  const ici = region.communes[region.cumul.findIndex((somme) => somme >= seuil)];
  if (!ici) throw new RangeError("a région without inhabitants");
  const voisines = region.communes.filter((la) => dansLaMeme(ici, la)).slice(0, 6);
  return { communes: [ici, ...voisines].map(({ code }) => code) };
}

/** The communes of each région (arrondissements left to their city), most populous first. */
export function parRegion(
  communes: readonly Commune[],
  regionDuDepartement: (departement: string) => string | undefined,
): ReadonlyMap<string, Region> {
  const groupes = Map.groupBy(
    communes.filter(({ ville }) => ville === undefined),
    ({ departement }) => regionDuDepartement(departement) ?? "",
  );
  return new Map([...groupes].map(([code, liste]) => [code, regionDe(liste)]));
}
