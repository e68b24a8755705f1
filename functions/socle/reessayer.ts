import { Problem } from "../../shared/problems.ts";
import { estPassagere } from "./pannes.ts";

/** Wait before each try, in milliseconds. */
const ESSAIS = [0, 20, 60, 180, 500] as const;

export type Patienter = (millisecondes: number) => Promise<unknown>;

/**
 * Tries until something comes out; each try reads again what it decides on, so that what an earlier one wrote unseen is
 * found there. Throws `service-indisponible` when none of them has.
 */
export async function reessayer<T>(essayer: () => Promise<T | undefined>, patienter: Patienter): Promise<T> {
  for (const attente of ESSAIS) {
    if (attente > 0) await patienter(attente);
    const issue = await essayer();
    if (issue !== undefined) return issue;
  }
  throw new Problem("service-indisponible", { reessayerDansSecondes: 2 });
}

/**
 * For the `catch` of a transaction: it may have been written although its answer was lost. What passes by itself is to
 * be played again; any other error goes on.
 */
export function siPassagere(erreur: unknown): "a-rejouer" {
  if (estPassagere(erreur)) return "a-rejouer";
  throw erreur;
}
