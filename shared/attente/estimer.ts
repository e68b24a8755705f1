import { classesDAttente } from "./classes.ts";
import { type Incidence, incidencesCumulees } from "./incidences.ts";
import { intervalle } from "./intervalle.ts";
import type { Compte } from "./observer.ts";

/** Out of a hundred households: the estimate, and the interval that holds the true figure 95 times in 100. */
export type SurCent = { sur100: number; de: number; a: number };
export type Horizon = {
  /** Months since the filing. */
  mois: number;
  loges: SurCent;
  partis: SurCent;
  attendent: number;
};

/** Whole numbers that make a hundred with what is left of it. */
function enCent(loges: number, partis: number): { loges: number; partis: number; attendent: number } {
  const [l, p] = [Math.round(100 * loges), Math.round(100 * partis)];
  const reste = 100 - l - p;
  if (reste >= 0) return { loges: l, partis: p, attendent: reste };
  return l > p ? { loges: l + reste, partis: p, attendent: 0 } : { loges: l, partis: p + reste, attendent: 0 };
}

function surCent(incidence: Incidence, sur100: number, effectif: number): SurCent {
  const { de, a } = intervalle(incidence, effectif);
  return { sur100, de: Math.min(sur100, Math.floor(100 * de)), a: Math.max(sur100, Math.ceil(100 * a)) };
}

/** What becomes of a hundred households at the end of each class; it stops at the first class that is not shown. */
export function estimer(comptes: readonly (Compte | undefined)[]): Horizon[] {
  const premiereCachee = comptes.indexOf(undefined);
  const connus = (premiereCachee === -1 ? comptes : comptes.slice(0, premiereCachee)).filter((un) => un !== undefined);
  return incidencesCumulees(connus).flatMap(({ loges, partis }, rang) => {
    const classe = classesDAttente[rang];
    if (!classe) return [];
    const effectif = Math.min(...connus.slice(0, rang + 1).map(({ aRisque }) => aRisque));
    const cent = enCent(loges.part, partis.part);
    return [
      {
        mois: classe.a,
        loges: surCent(loges, cent.loges, effectif),
        partis: surCent(partis, cent.partis, effectif),
        attendent: cent.attendent,
      },
    ];
  });
}
