import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { EcheancesStore, Page } from "../socle/stores/echeances.ts";
import type { RegistreStore } from "../socle/stores/registre.ts";
import { type PourPurger, purger } from "./purger.ts";

export type PourAppliquer = PourPurger & {
  demandes: Pick<DemandesStore, "lireDossier">;
  echeances: Pick<EcheancesStore, "parcourir">;
  registre: Pick<RegistreStore, "estPurgee" | "inscrirePurge" | "lireRestauration" | "enregistrerRestauration">;
  aujourdhui: string;
  aLeTemps(): boolean;
};

/** Gives how many were erased again. */
async function appliquerALaPage({ courantes }: Page, contexte: PourAppliquer): Promise<number> {
  const { demandes, registre, empreinteDeNumero, aujourdhui } = contexte;
  let purgees = 0;
  for (const { demande } of courantes) {
    // only what was struck off is ever purged
    if (demande.etat !== "radiee") continue;
    if (!(await registre.estPurgee(await empreinteDeNumero(demande.numeroUnique)))) continue;
    const dossier = await demandes.lireDossier(demande.numeroUnique);
    if (!dossier) continue;
    await purger(dossier, contexte, aujourdhui);
    purgees += 1;
  }
  return purgees;
}

/**
 * After a backup was restored: erases again whatever it brought back that had been purged. Cut by time, it goes on
 * where it was left; says whether it came to the end.
 */
export async function appliquerRegistre(contexte: PourAppliquer): Promise<{ purgees: number; entier: boolean }> {
  const { echeances, registre, aLeTemps } = contexte;
  let purgees = 0;
  for await (const page of echeances.parcourir(await registre.lireRestauration())) {
    purgees += await appliquerALaPage(page, contexte);
    if (page.suite && !aLeTemps()) {
      await registre.enregistrerRestauration(page.suite);
      return { purgees, entier: false };
    }
  }
  await registre.enregistrerRestauration(undefined);
  return { purgees, entier: true };
}
