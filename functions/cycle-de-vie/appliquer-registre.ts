import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { EcheancesStore } from "../socle/stores/echeances.ts";
import type { RegistreStore } from "../socle/stores/registre.ts";
import { type PourPurger, purger } from "./purger.ts";

export type PourAppliquer = PourPurger & {
  demandes: Pick<DemandesStore, "lireDossier">;
  echeances: Pick<EcheancesStore, "parcourir">;
  registre: Pick<RegistreStore, "estPurgee" | "inscrirePurge">;
  aujourdhui: string;
};

/** After a backup was restored: erases again whatever it brought back that had been purged. Gives how many. */
export async function appliquerRegistre(contexte: PourAppliquer): Promise<number> {
  const { demandes, echeances, registre, empreinteDeNumero, aujourdhui } = contexte;
  let purgees = 0;
  for await (const { courantes } of echeances.parcourir())
    for (const { demande } of courantes) {
      if (!(await registre.estPurgee(await empreinteDeNumero(demande.numeroUnique)))) continue;
      const dossier = await demandes.lireDossier(demande.numeroUnique);
      if (!dossier) continue;
      await purger(dossier, contexte, aujourdhui);
      purgees += 1;
    }
  return purgees;
}
