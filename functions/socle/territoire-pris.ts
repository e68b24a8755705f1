import type { Demande } from "../../shared/demande/demande.ts";
import { Problem } from "../../shared/problems.ts";
import type { DemandesStore } from "./stores/demandes.ts";

/** The refusal of a second demande of an account in a territory; names the one that stands there. */
export async function territoirePris(
  { compte, territoire }: Pick<Demande, "compte" | "territoire">,
  demandes: Pick<DemandesStore, "lireVerrou">,
): Promise<Problem> {
  const numeroUnique = await demandes.lireVerrou(compte, territoire);
  return new Problem("demande-deja-deposee", { ...(numeroUnique && { extensions: { numeroUnique } }) });
}
