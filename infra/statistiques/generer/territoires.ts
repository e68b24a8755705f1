import { readFileSync } from "node:fs";
import { type Commune, indexerCommunes } from "../../../shared/referentiel/communes.ts";
import departementsLus from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import quartiles from "../../../shared/referentiel/donnees/quartiles.json" with { type: "json" };
import { territoireDuDepartement } from "../../../shared/referentiel/territoires.ts";

/** Demandes grow faster than people: a city is wished for by those of around. */
const ATTRAIT = 1.15;
/** Places by département among which demandes are spread; a commune has one at least. */
const PLACES = 4_000;

/** A run of places, in the one list that holds them all: by région, département, EPCI, commune. */
export type Plage = { debut: number; places: number };
export type CommuneSituee = {
  code: string;
  departement: string;
  territoire: string;
  intercommunalite: string;
  seuils: readonly number[];
  places: Plage;
  epci: Plage;
  dep: Plage;
  reg: Plage;
};
type Departement = { code: string; region: string; poids: number; plage: Plage };

const regionDe = new Map(departementsLus.map(({ code, region }) => [code, region]));

// the oldest published stand for the years before them
const seuilsDe = new Map(
  quartiles.seuils.map((ligne): [string, number[]] => {
    const [siren = "", ...annees] = ligne.split("|");
    return [siren, (annees.findLast((annee) => annee !== "") ?? "").split(" ").filter(Boolean).map(Number)];
  }),
);

const poidsDe = ({ population }: Commune): number => Math.max(population, 20) ** ATTRAIT;

const cle = (commune: Commune): string[] => [
  regionDe.get(commune.departement) ?? "",
  commune.departement,
  commune.ept ?? commune.epci ?? "",
  commune.code,
];

const dansLOrdre = (a: Commune, b: Commune): number => (cle(a).join(" ") < cle(b).join(" ") ? -1 : 1);

/** Communes where one lives: an arrondissement rather than its city. */
function communesHabitees(): Commune[] {
  const url = new URL("../../../shared/referentiel/donnees/communes.json", import.meta.url);
  const { communes } = indexerCommunes(JSON.parse(readFileSync(url, "utf8")));
  const villes = new Set(communes.map(({ ville }) => ville));
  return communes.filter(({ code }) => !villes.has(code)).sort(dansLOrdre);
}

/** Runs of the communes that share the first `profondeur` levels. */
function plages(communes: readonly Commune[], places: readonly Plage[], profondeur: number): Map<string, Plage> {
  const par = new Map<string, Plage>();
  communes.forEach((commune, rang) => {
    const place = places[rang] ?? { debut: 0, places: 0 };
    const nom = cle(commune).slice(0, profondeur).join(" ");
    const connue = par.get(nom);
    par.set(nom, { debut: connue?.debut ?? place.debut, places: (connue?.places ?? 0) + place.places });
  });
  return par;
}

function repartirLesPlaces(communes: readonly Commune[], poids: ReadonlyMap<string, number>): Plage[] {
  let debut = 0;
  return communes.map((commune) => {
    const part = poidsDe(commune) / (poids.get(commune.departement) ?? 1);
    const plage = { debut, places: Math.max(1, Math.round(part * PLACES)) };
    debut += plage.places;
    return plage;
  });
}

function situer() {
  const communes = communesHabitees();
  const poids = new Map<string, number>();
  for (const commune of communes)
    poids.set(commune.departement, (poids.get(commune.departement) ?? 0) + poidsDe(commune));
  const places = repartirLesPlaces(communes, poids);
  const [regs, deps, epcis] = [1, 2, 3].map((profondeur) => plages(communes, places, profondeur));
  const vide = { debut: 0, places: 0 };
  const dans = (par: Map<string, Plage> | undefined, commune: Commune, profondeur: number): Plage =>
    par?.get(cle(commune).slice(0, profondeur).join(" ")) ?? vide;
  const situees = communes.map(
    (commune, rang): CommuneSituee => ({
      code: commune.code,
      departement: commune.departement,
      territoire: territoireDuDepartement(commune.departement),
      intercommunalite: commune.ept ?? commune.epci ?? "",
      seuils: seuilsDe.get(commune.ept ?? commune.epci ?? "") ?? [],
      places: places[rang] ?? vide,
      epci: dans(epcis, commune, 3),
      dep: dans(deps, commune, 2),
      reg: dans(regs, commune, 1),
    }),
  );
  const departements = [...poids].map(([code, total]): Departement => {
    const region = regionDe.get(code) ?? "";
    return { code, region, poids: total, plage: deps?.get(`${region} ${code}`) ?? vide };
  });
  return { communes: situees, departements };
}

let lus: ReturnType<typeof situer> | undefined;

/** The communes of today and where each is; read once. */
export function chargerTerritoires(): ReturnType<typeof situer> {
  lus ??= situer();
  return lus;
}
