/** Parts of a publication that are measured: `audit` is the proof of wide territories, `communes` of those inside
 * départements, both within `protection`; `branche`, each of these départements, told one by one. */
export type Phase = "donnees" | "protection" | "audit" | "communes" | "branche" | "fichiers";

/** Told of each part as it ends. */
export type Chronometre = (phase: Phase, millisecondes: number) => void;

export async function chronometrer<T>(
  mesurer: Chronometre | undefined,
  phase: Phase,
  faire: () => T | Promise<T>,
): Promise<T> {
  const debut = performance.now();
  const fait = await faire();
  mesurer?.(phase, performance.now() - debut);
  return fait;
}
