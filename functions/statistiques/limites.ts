import type { Appel } from "../socle/http.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { Limite, LimitesStore } from "../socle/stores/limites.ts";

/** Questions of one network: enough to walk through a table, not to empty the whole in a morning; files are for that. */
const PAR_RESEAU: Limite = { max: 60, fenetre: 60 };

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
