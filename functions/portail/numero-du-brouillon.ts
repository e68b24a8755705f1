import { estDeLaSerie, GUICHET_DU_PORTAIL } from "../../shared/demande/numero-unique.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { DepotsStore } from "../socle/stores/depots.ts";

type Contexte = { depots: Pick<DepotsStore, "prendreNumero">; aujourdhui: string };

/** The number that the draft reserved, while it still says its territory and month; else the next one. */
export async function numeroDuBrouillon(
  { numeroReserve }: Pick<Brouillon, "numeroReserve">,
  territoire: string,
  { depots, aujourdhui }: Contexte,
): Promise<string> {
  return numeroReserve !== undefined && estDeLaSerie(numeroReserve, territoire, aujourdhui)
    ? numeroReserve
    : await depots.prendreNumero(territoire, aujourdhui, GUICHET_DU_PORTAIL);
}
