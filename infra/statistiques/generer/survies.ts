import { ajouterJours } from "../../../shared/demande/delais.ts";
import { type Courbe, courbeDAnciennete } from "./anciennetes.ts";
import { type DepartementConnu, departementsConnus } from "./departements.ts";
import { stockNational } from "./interpoler.ts";
import type { Options } from "./options.ts";
import { anneesEntre, type Periode, periodes } from "./periodes.ts";
import { repartir } from "./repartir.ts";

/** Day of the published figures of each région. */
const PUBLIE = "2022-12-31";

/** Of a département: how many of each cohort (rows) wait still at the end of each period (columns, the first before them all). */
export type Survies = { departement: DepartementConnu; vivantes: number[][] };

export type Pays = { cohortes: Periode[]; fins: string[]; vecues: Periode[]; echelle: number; departements: Survies[] };

/** Of each cohort, how many of this stock; those not filed yet, none. */
function vivantesLe(jour: string, total: number, cohortes: readonly Periode[], courbe: Courbe): number[] {
  const parts = cohortes.map(({ debut, fin }) =>
    debut > jour
      ? 0
      : courbe(anneesEntre(debut, ajouterJours(jour, 1))) -
        courbe(anneesEntre(ajouterJours(fin, 1), ajouterJours(jour, 1))),
  );
  return repartir(parts, total);
}

/** Nobody comes back from a cohort: what rounding would bring back goes to the last one filed. */
function nePasRessusciter(avant: readonly number[], apres: number[], derniere: number): number[] {
  let reporte = 0;
  const bornees = apres.map((nombre, cohorte) => {
    const borne = cohorte < derniere ? Math.min(nombre, avant[cohorte] ?? 0) : nombre;
    reporte += nombre - borne;
    return borne;
  });
  bornees[derniere] = (bornees[derniere] ?? 0) + reporte;
  return bornees;
}

const somme = (nombres: readonly number[]): number => nombres.reduce((cumul, un) => cumul + un, 0);

/** Stock of each département on a day, which sums to that of its région, then of the country. */
function stocksLe(jour: string, echelle: number, departements: readonly DepartementConnu[]): Map<string, number> {
  const facteur = (echelle * stockNational(jour)) / stockNational(PUBLIE);
  const regions = [...new Set(departements.map(({ region }) => region))].map((region) => {
    const siens = departements.filter((departement) => departement.region === region);
    return { siens, poids: siens.map(({ stock }) => stock) };
  });
  const parRegion = regions.map(({ poids }) => somme(poids));
  const totaux = repartir(parRegion, Math.round(facteur * somme(parRegion)));
  return new Map(
    regions.flatMap(({ siens, poids }, rang) =>
      repartir(poids, totaux[rang] ?? 0).map((nombre, qui) => [siens[qui]?.code ?? "", nombre] as const),
    ),
  );
}

/** How many wait, by département, year of filing and day, so that the published stocks are found again to the unit. */
export function survivre({ demandes, fin, annees, regions }: Options): Pays {
  const { avant, vecues } = periodes(fin, annees);
  const cohortes = [...avant, ...vecues];
  const fins = [avant.at(-1)?.fin ?? "", ...vecues.map((periode) => periode.fin)];
  const connus = departementsConnus(regions);
  const publie = somme(connus.map(({ stock }) => stock));
  const echelle = (demandes * stockNational(PUBLIE)) / (publie * stockNational(fin));
  const stocks = fins.map((jour) => stocksLe(jour, echelle, connus));
  const departements = connus.map((departement) => {
    const courbe = courbeDAnciennete(departement.region, departement.nouvelles / departement.stock);
    const vivantes: number[][] = [];
    fins.forEach((jour, rang) => {
      const lues = vivantesLe(jour, stocks[rang]?.get(departement.code) ?? 0, cohortes, courbe);
      const precedentes = vivantes.at(-1);
      vivantes.push(precedentes ? nePasRessusciter(precedentes, lues, avant.length + rang - 1) : lues);
    });
    return { departement, vivantes };
  });
  return { cohortes, fins, vecues, echelle, departements };
}
