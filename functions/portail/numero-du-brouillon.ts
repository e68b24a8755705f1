import { estDeLaSerie } from "../../shared/demande/numero-unique.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { DepotsStore } from "../socle/stores/depots.ts";

/** Territory of registration of a commune; undefined when there is no such commune. */
export type TerritoireDe = (commune: string) => string | undefined;

/** Where a demande is registered: the territory of the communes wished, which is one. */
export function territoireDuDepot({ communes = [] }: Reponses, territoireDe: TerritoireDe): string {
  const territoire = territoireDe(communes[0] ?? "");
  if (territoire === undefined) throw new Error("a complete draft has communes of one territory");
  return territoire;
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
