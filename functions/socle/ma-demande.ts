import type { Demande } from "../../shared/demande/demande.ts";
import { type Acte, peut } from "../../shared/droits/peut.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "./http.ts";
import type { DemandesStore } from "./stores/demandes.ts";

export type PourLire = { demandes: Pick<DemandesStore, "lire"> };

/** A demande of the person who calls; anyone else's is answered as if there were none. */
export async function maDemande(
  numeroUnique: string,
  acte: Acte,
  { demandes, qui, aujourdhui }: PourLire & Pick<Appel, "qui" | "aujourdhui">,
): Promise<Demande> {
  const demande = await demandes.lire(numeroUnique);
  if (!demande || !peut(qui, acte, demande, aujourdhui)) throw new Problem("demande-introuvable");
  return demande;
}
