import { ajouterJours } from "../../../shared/demande/delais.ts";
import { attributionsNationales } from "./interpoler.ts";
import { anneeDe, anneesEntre, type Periode } from "./periodes.ts";
import { repartir } from "./repartir.ts";
import type { Pays, Survies } from "./survies.ts";

/** How demandes end: they wait still, got a home, or left without one; `P`: associations, which wait. */
export type Issue = "V" | "A" | "R" | "P";

/** Demandes alike: same département, year of filing, year and way of leaving. */
export type Strate = {
  departement: string;
  region: string;
  issue: Issue;
  nombre: number;
  depot: Periode;
  sortie: Periode | undefined;
};

/** Associations for a hundred persons (ANCOLS, 2019). */
const ASSOCIATIONS = 0.003;
/** Of those who leave without a home, share of those who filed in the same year. */
const PARTIES_AUSSITOT = 0.02;

/** Share of the attributions of less than a year: less where one waits more (DRIHL: a quarter in Paris). */
const partDesRapides = (tension: number): number => Math.max(0.25, 0.8 - 0.05 * tension);

/** Whole parts of `total`, none above its ceiling as long as others may take the rest. */
function repartirSousPlafond(poids: readonly number[], plafonds: readonly number[], total: number): number[] {
  const servis = poids.map(() => 0);
  let reste = Math.min(
    total,
    plafonds.reduce((cumul, un) => cumul + un, 0),
  );
  let ouverts = poids.map((un, rang) => ((plafonds[rang] ?? 0) > 0 ? Math.max(un, 1e-9) : 0));
  while (reste > 0) {
    repartir(ouverts, reste).forEach((part, rang) => {
      const donne = Math.min(part, (plafonds[rang] ?? 0) - (servis[rang] ?? 0));
      servis[rang] = (servis[rang] ?? 0) + donne;
      reste -= donne;
    });
    ouverts = ouverts.map((un, rang) => ((servis[rang] ?? 0) < (plafonds[rang] ?? 0) ? un : 0));
  }
  return servis;
}

type Sorties = { satisfaites: number[]; autres: number[] };

/** Of each cohort, those who leave in a period; the last of `departs` is the one being filed, which grows by as many. */
function sortir(departs: readonly number[], attributions: number, tension: number): Sorties {
  const rapides = partDesRapides(tension);
  const ici = departs.length - 1;
  const aussitot = Math.round(attributions * rapides * 0.55);
  const total = departs.reduce((cumul, un) => cumul + un, 0);
  // those of the year before are the other quick ones, and a share of the slow
  const poids = departs.slice(0, ici).map((un, rang) => {
    const part = (un / Math.max(1, total)) * (1 - rapides);
    return rang === ici - 1 ? part + rapides * 0.45 : part;
  });
  const plafonds = departs.slice(0, ici).map((un) => Math.floor(un * 0.9));
  const satisfaites = [...repartirSousPlafond(poids, plafonds, attributions - aussitot), aussitot];
  const autres = departs.map((un, rang) => Math.max(0, un - (satisfaites[rang] ?? 0)));
  autres[ici] = Math.round(total * PARTIES_AUSSITOT);
  return { satisfaites, autres };
}

function stratesDuDepartement({ departement, vivantes }: Survies, pays: Pays): Strate[] {
  const { cohortes, vecues, echelle } = pays;
  const { code, region, stock, attributions } = departement;
  const dansLeTemps = cohortes.length - vecues.length;
  const une = (issue: Issue, cohorte: number, nombre: number, sortie?: Periode): Strate[] => {
    const depot = cohortes[cohorte];
    return depot && nombre > 0 ? [{ departement: code, region, issue, nombre, depot, sortie }] : [];
  };
  const parties = vecues.flatMap((periode, rang) => {
    const [avant = [], apres = []] = [vivantes[rang], vivantes[rang + 1]];
    const filee = dansLeTemps + rang;
    const departs = cohortes
      .slice(0, filee + 1)
      .map((_, qui) => (avant[qui] ?? 0) - (qui < filee ? (apres[qui] ?? 0) : 0));
    const annuelles =
      attributions * echelle * (attributionsNationales(anneeDe(periode.debut)) / attributionsNationales(2022));
    const duree = Math.min(1, anneesEntre(periode.debut, ajouterJours(periode.fin, 1)));
    const { satisfaites, autres } = sortir(departs, Math.round(annuelles * duree), stock / Math.max(1, attributions));
    return cohortes
      .slice(0, filee + 1)
      .flatMap((_, qui) => [
        ...une("A", qui, satisfaites[qui] ?? 0, periode),
        ...une("R", qui, autres[qui] ?? 0, periode),
      ]);
  });
  const finales = vivantes.at(-1) ?? [];
  const restent = finales.flatMap((nombre, qui) => une("V", qui, nombre));
  const associations = Math.round(ASSOCIATIONS * finales.reduce((cumul, un) => cumul + un, 0));
  return [...parties, ...restent, ...une("P", cohortes.length - 1, associations)];
}

/** Every demande of the country, by strata. */
export const stratifier = (pays: Pays): Strate[] =>
  pays.departements.flatMap((departement) => stratesDuDepartement(departement, pays));
