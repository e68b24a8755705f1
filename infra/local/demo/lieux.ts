import type { Commune } from "../../../shared/referentiel/communes.ts";
import { territoireDuDepartement } from "../../../shared/referentiel/territoires.ts";
import type { Profil } from "./profil.ts";
import type { Tirage } from "./tirage.ts";

/** Where a household looks for a home, the preferred commune first, and where it lives. */
export type Lieu = {
  premiere: string;
  /** Others that it may wish, of the same territory. */
  voisines: readonly string[];
  habite: { commune: string; codePostal: string } | { ville: string };
};

type Groupes = ReadonlyMap<string, readonly Commune[]>;
type Region = { communes: readonly Commune[]; parDepartement: Groupes; parEpci: Groupes; parGroupement: Groupes };
type Regions = ReadonlyMap<string, Region>;

const ETRANGER = ["Bruxelles, Belgique", "Lisbonne, Portugal", "Alger, Algérie", "Montréal, Canada", "Dakar, Sénégal"];

const groupement = ({ ept, epci, code }: Commune): string => ept ?? epci ?? code;

/** One of them, as their populations weigh. */
const parPopulation = (communes: readonly Commune[], hasard: Tirage): Commune | undefined =>
  communes.length === 0 ? undefined : hasard.pese(communes, ({ population }) => population + 1);

type Depuis = (region: Region, ici: Commune) => readonly Commune[] | undefined;

/** Communes of the same région from which a household may come to `ici`. */
const depuis: Partial<Record<Profil["localisation"], Depuis>> = {
  COM: (_region, ici) => [ici],
  EPCI: ({ parGroupement }, ici) => parGroupement.get(groupement(ici))?.filter((la) => la !== ici),
  DEP: ({ parDepartement }, ici) =>
    parDepartement.get(ici.departement)?.filter((la) => groupement(la) !== groupement(ici)),
  REG: ({ communes }, ici) =>
    communes.filter((la) => la.departement !== ici.departement && groupement(la) !== groupement(ici)),
};

/** A commune that has several postal codes: the first of them. */
const dans = ({ code, codesPostaux: [codePostal = ""] }: Commune): Lieu["habite"] => ({ commune: code, codePostal });

function habiteAilleurs(regions: Regions, { region }: Profil, hasard: Tirage): Lieu["habite"] {
  if (hasard.oui(20)) return { ville: hasard.element(ETRANGER) };
  const autres = [...regions].filter(([code]) => code !== region).map(([, { communes }]) => communes);
  const commune = parPopulation(hasard.element(autres), hasard);
  return commune ? dans(commune) : { ville: hasard.element(ETRANGER) };
}

function habiteAvant(regions: Regions, profil: Profil, ici: Commune, hasard: Tirage): Lieu["habite"] | undefined {
  const region = regions.get(profil.region);
  const vient = depuis[profil.localisation];
  if (!vient) return habiteAilleurs(regions, profil, hasard);
  const commune = parPopulation((region && vient(region, ici)) ?? [], hasard);
  return commune && dans(commune);
}

/** Communes of the intercommunality that one demande may name together. */
const voisinesDe = ({ parEpci }: Region, ici: Commune): string[] =>
  (parEpci.get(ici.epci ?? ici.code) ?? [ici])
    .filter((la) => territoireDuDepartement(la.departement) === territoireDuDepartement(ici.departement))
    .slice(0, 6)
    .map(({ code }) => code);

/** Communes tried, since nobody comes to Paris from its own intercommunality. */
const ESSAIS = 40;

/** Where a household of the région looks, by population, and from where. */
export function tirerLieu(regions: Regions, profil: Profil, hasard: Tirage): Lieu {
  const region = regions.get(profil.region);
  for (let essai = 0; region && essai < ESSAIS; essai += 1) {
    const ici = parPopulation(region.communes, hasard);
    const habite = ici && habiteAvant(regions, profil, ici, hasard);
    if (habite) return { premiere: ici.code, voisines: voisinesDe(region, ici), habite };
  }
  throw new RangeError(`nobody comes to ${profil.region} from ${profil.localisation}`);
}

const regionDe = (communes: readonly Commune[]): Region => ({
  communes,
  parDepartement: Map.groupBy(communes, ({ departement }) => departement),
  parEpci: Map.groupBy(communes, ({ epci, code }) => epci ?? code),
  parGroupement: Map.groupBy(communes, groupement),
});

/** The communes of each région, arrondissements left to their city, most populous first. */
export function parRegion(
  communes: readonly Commune[],
  regionDuDepartement: (departement: string) => string | undefined,
): Regions {
  const groupes = Map.groupBy(
    communes.filter(({ ville }) => ville === undefined),
    ({ departement }) => regionDuDepartement(departement) ?? "",
  );
  return new Map([...groupes].map(([code, siennes]) => [code, regionDe(siennes)]));
}
