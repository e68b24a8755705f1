import type { PourMouvoir } from "../socle/mouvoir.ts";
import type { AttributionsStore, RefusDAttribution } from "../socle/stores/attributions.ts";
import type { IssueDeMouvement, Mouvement } from "../socle/stores/mouvements.ts";
import type { Ecriture } from "../socle/stores/transaction.ts";

export type PourEcrire = Omit<PourMouvoir, "maintenant" | "mouvements"> & {
  attributions: AttributionsStore;
  /** Several demandes, and what stands around them, in one transaction. */
  ecrireEnsemble(
    mouvements: readonly Mouvement[],
    avec: readonly Ecriture<RefusDAttribution>[],
  ): Promise<IssueDeMouvement | RefusDAttribution>;
};
