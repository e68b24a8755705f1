import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import type { CommuneVoulue } from "../../shared/referentiel/territoires.ts";

/** The commune of today that a code names; undefined when there is no such commune. */
export type CommuneDe = (code: string) => CommuneVoulue | undefined;

/** Where a demande is registered: the territory of the communes wished, which is one. */
export function territoireDuDepot({ communes = [] }: Reponses, communeDe: CommuneDe): string {
  const commune = communeDe(communes[0] ?? "");
  if (commune === undefined) throw new Error("a complete form has communes of one territory");
  return commune.territoire;
}
