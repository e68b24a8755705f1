import { useSyncExternalStore } from "react";
import { Echec } from "../../../socle/echec.ts";

/** How often one question waits before the person is told that it fails. */
const TOURS = 3;

/** Seconds that all questions of the page wait together: they have one network, and so one limit. */
type Pause = { secondes: number; finie: Promise<void> };

let pause: Pause | undefined;
const suivies = new Set<() => void>();

function poser(nouvelle: Pause | undefined): void {
  pause = nouvelle;
  for (const dire of suivies) dire();
}

function patienter(secondes: number): void {
  if (pause) return;
  const finie = new Promise<void>((finir) => {
    setTimeout(finir, secondes * 1000);
  }).then(() => poser(undefined));
  poser({ secondes, finie });
}

const attenteDemandee = (erreur: unknown): number | undefined =>
  erreur instanceof Echec && erreur.probleme?.code === "trop-de-questions" ? erreur.reessayerDans : undefined;

/** Asks; told to come back later, waits as long as it is told and asks again, with all that is asked meanwhile. */
export async function enPatientant<T>(demander: () => Promise<T>): Promise<T> {
  for (let tour = 1; ; tour += 1) {
    await pause?.finie;
    try {
      return await demander();
    } catch (erreur) {
      const secondes = attenteDemandee(erreur);
      if (secondes === undefined || tour === TOURS) throw erreur;
      patienter(secondes);
    }
  }
}

function suivre(dire: () => void): () => void {
  suivies.add(dire);
  return () => suivies.delete(dire);
}

/** Seconds of the pause under way; nothing when questions are answered. */
export const usePause = (): number | undefined =>
  useSyncExternalStore(
    suivre,
    () => pause?.secondes,
    () => undefined,
  );
