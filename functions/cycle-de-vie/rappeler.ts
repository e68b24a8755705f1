import type { Queue } from "../socle/queue.ts";
import { type BrouillonsStore, jourDEffacement, LOTS_DE_RAPPELS } from "../socle/stores/brouillons.ts";
import type { Budget } from "./budget.ts";

export type PourRappeler = {
  brouillons: Pick<BrouillonsStore, "lire" | "listerARappeler" | "marquerRappele">;
  notifications: Queue;
  budget: Budget;
  aujourdhui: string;
  maintenant: Date;
  aLeTemps(): boolean;
};

type Ou = { compte: string; brouillonId: string };

/** Told first, marked after: a run that dies in between tells again, and the message is sent once. */
async function rappelerUn({ compte, brouillonId }: Ou, contexte: PourRappeler): Promise<boolean> {
  const { brouillons, notifications, budget, maintenant } = contexte;
  const brouillon = await brouillons.lire(compte, brouillonId, maintenant);
  if (!brouillon || !budget.prendre("rappels")) return false;
  const annonce = { type: "brouillon-oublie", compte, brouillonId, effaceLe: jourDEffacement(brouillon) } as const;
  const refusees = await notifications.envoyer([annonce]);
  if (refusees.length > 0) return false;
  await brouillons.marquerRappele(brouillon);
  return true;
}

/** Reminds, once, of the demandes that were begun and left; gives how many. */
export async function rappeler(contexte: PourRappeler): Promise<number> {
  let rappeles = 0;
  for (const lot of LOTS_DE_RAPPELS)
    for await (const ou of contexte.brouillons.listerARappeler(lot, contexte.aujourdhui)) {
      if (!contexte.aLeTemps()) return rappeles;
      if (await rappelerUn(ou, contexte)) rappeles += 1;
    }
  return rappeles;
}
