import { estDeLaSerie } from "../../shared/demande/numero-unique.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import type { CommuneVoulue } from "../../shared/referentiel/territoires.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { DepotsStore } from "../socle/stores/depots.ts";

/** The commune of today that a code names; undefined when there is no such commune. */
export type CommuneDe = (code: string) => CommuneVoulue | undefined;

/** Where a demande is registered: the territory of the communes wished, which is one. */
export function territoireDuDepot({ communes = [] }: Reponses, communeDe: CommuneDe): string {
  const commune = communeDe(communes[0] ?? "");
  if (commune === undefined) throw new Error("a complete draft has communes of one territory");
  return commune.territoire;
}

type Contexte = { depots: Pick<DepotsStore, "prendreNumero">; aujourdhui: string };

/** The number that the draft reserved, while it still says its territory and month; else the next one. */
export async function numeroDuBrouillon(
  { numeroReserve }: Pick<Brouillon, "numeroReserve">,
  territoire: string,
  { depots, aujourdhui }: Contexte,
): Promise<string> {
  return numeroReserve !== undefined && estDeLaSerie(numeroReserve, territoire, aujourdhui)
    ? numeroReserve
    : await depots.prendreNumero(territoire, aujourdhui);
}
