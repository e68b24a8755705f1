import type { Appel } from "../socle/http.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { Limite, LimitesStore } from "../socle/stores/limites.ts";

/**
 * Questions of one network: a page asks fifteen, and one address may be that of an office of twenty people. It is half
 * of what the firewall lets through; who wants the whole has files. What the edge answers by itself is not counted.
 */
export const PAR_RESEAU: Limite = { max: 300, fenetre: 60 };

export type PourLimiter = { limites: LimitesStore; empreinteDeReseau(reseau: string): Promise<string> };

/** Counts one question more, or answers when to come back. */
export async function compterUneQuestion({
  limites,
  empreinteDeReseau,
  reseau,
  maintenant,
}: PourLimiter & Appel): Promise<void> {
  await limites.compter(`statistiques-${await empreinteDeReseau(reseauDe(reseau))}`, PAR_RESEAU, maintenant);
}
