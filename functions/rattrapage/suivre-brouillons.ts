import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { BrouillonSuivi, BrouillonsSuivisStore } from "../socle/stores/brouillons-suivis.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { FichiersStore } from "../socle/stores/fichiers.ts";

export type PourSuivre = {
  suivis: BrouillonsSuivisStore;
  brouillons: Pick<BrouillonsStore, "lire">;
  demandes: Pick<DemandesStore, "lister">;
  fichiers: Pick<FichiersStore, "effacer">;
};

const PAR_PASSAGE = 1000;
const UN_JOUR = 24 * 3_600_000;

/** Asked of the demandes of the account, not of the draft alone: it may have expired since it was filed. */
async function estDepose({ compte, dossier }: BrouillonSuivi, { demandes }: PourSuivre): Promise<boolean> {
  return (await demandes.lister(compte)).some((demande) => demande.dossier === dossier);
}

async function suivre(suivi: BrouillonSuivi, contexte: PourSuivre, maintenant: Date): Promise<void> {
  const { suivis, brouillons, fichiers } = contexte;
  const brouillon = await brouillons.lire(suivi.compte, suivi.brouillonId, maintenant);
  if (brouillon && !brouillon.depot) {
    return suivis.reporter(suivi, new Date(maintenant.getTime() + UN_JOUR).toISOString());
  }
  if (brouillon?.depot || (await estDepose(suivi, contexte))) return suivis.oublier(suivi);
  await fichiers.effacer(`${suivi.dossier}/`);
  await suivis.effacerTout(suivi);
}

/**
 * Pieces of a draft that was erased, or that expired unfiled, are erased with it. One that fails keeps none of those
 * behind it waiting; it is told of once all have been seen, and comes back at the next sweep.
 */
export async function suivreBrouillons(contexte: PourSuivre, maintenant: Date): Promise<void> {
  const echecs: unknown[] = [];
  for (const suivi of await contexte.suivis.lister(maintenant.toISOString(), PAR_PASSAGE))
    await suivre(suivi, contexte, maintenant).catch((erreur: unknown) => echecs.push(erreur));
  if (echecs.length > 0) throw echecs[0];
}
