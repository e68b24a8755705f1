import type { Compte } from "./observer.ts";

/** Share of households, and its variance. */
export type Incidence = { part: number; variance: number };
export type Incidences = { loges: Incidence; partis: Incidence; attendent: number };

type Pas = { avant: number; classe: Compte };
const autre = { loges: "partis", partis: "loges" } as const;
type Cause = keyof typeof autre;

/**
 * Variance of a cumulative incidence by the delta method: in each class the issues are those of a multinomial over the
 * households that waited at its beginning, and classes are independent (Greenwood's way, for two causes).
 */
function varianceDe(pas: readonly Pas[], cause: Cause, finale: number): number {
  let cumul = 0;
  let variance = 0;
  for (const { avant, classe } of pas) {
    const siens = classe[cause] / classe.aRisque;
    const autres = classe[autre[cause]] / classe.aRisque;
    const restent = 1 - siens - autres;
    cumul += avant * siens;
    // what is given later shrinks with those who wait until then
    const plusTard = restent > 0 ? (cumul - finale) / restent : 0;
    const parSiens = avant + plusTard;
    variance +=
      (parSiens ** 2 * siens * (1 - siens) +
        plusTard ** 2 * autres * (1 - autres) -
        2 * parSiens * plusTard * siens * autres) /
      classe.aRisque;
  }
  return variance;
}

/**
 * Cumulative incidence of two competing issues (Aalen and Johansen, 1978), at the end of each class: who left the list
 * can no longer be housed, and who still waits counts as long as they were seen to wait. It ends with the first class
 * where nobody was seen.
 */
export function incidencesCumulees(classes: readonly Compte[]): Incidences[] {
  const pas: Pas[] = [];
  const cumuls: Incidences[] = [];
  let avant = 1;
  let [loges, partis] = [0, 0];
  for (const classe of classes) {
    const { aRisque } = classe;
    if (aRisque === 0) break;
    pas.push({ avant, classe });
    loges += (avant * classe.loges) / aRisque;
    partis += (avant * classe.partis) / aRisque;
    avant *= (aRisque - classe.loges - classe.partis) / aRisque;
    cumuls.push({
      loges: { part: loges, variance: varianceDe(pas, "loges", loges) },
      partis: { part: partis, variance: varianceDe(pas, "partis", partis) },
      attendent: avant,
    });
  }
  return cumuls;
}
