import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import type { Handler } from "../socle/http.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import { ouvrirEtMontrer, type PourLire } from "./brouillon-lu.ts";

type Dependances = PourLire & { brouillons: Pick<BrouillonsStore, "lister"> };

/** Last touched first; a filed one is a demande, and changes of a demande are found from it. */
export const listerBrouillons: Handler<typeof routes.listerBrouillons, Dependances> = async (_entree, contexte) => {
  const { brouillons, maintenant, qui } = contexte;
  const commences = (await brouillons.lister(compteDe(qui), maintenant)).filter(
    ({ depot, demande }) => !depot && !demande,
  );
  const recents = commences.toSorted((a, b) => (a.modifieLe < b.modifieLe ? 1 : -1));
  return { brouillons: await Promise.all(recents.map((brouillon) => ouvrirEtMontrer(brouillon, contexte))) };
};
