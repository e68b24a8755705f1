import { Echec } from "../../../socle/echec.ts";

const ESSAIS = 3;
/** Before the second try, then before the third. */
const PAUSES_EN_MS = [2000, 6000];

/** True when the same call may succeed a little later. */
const estPassager = (erreur: unknown): erreur is Echec =>
  erreur instanceof Echec && (erreur.motif === "reseau" || erreur.motif === "service");

/** Until the time has passed, or the connection is back. */
const attendre = (duree: number): Promise<void> =>
  new Promise((reprendre) => {
    const partir = () => {
      clearTimeout(minuterie);
      removeEventListener("online", partir);
      reprendre();
    };
    const minuterie = setTimeout(partir, duree);
    addEventListener("online", partir);
  });

/** Tries three times what may fail in passing, and tells of each pause. */
export async function insister<T>(
  faire: (essai: number) => Promise<T>,
  enPause: (echec: Echec) => void,
  pause = attendre,
): Promise<T> {
  for (let essai = 1; ; essai++) {
    try {
      return await faire(essai);
    } catch (erreur) {
      if (!estPassager(erreur) || essai === ESSAIS) throw erreur;
      enPause(erreur);
      await pause(PAUSES_EN_MS[essai - 1] ?? 0);
    }
  }
}
