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

/** The refusal of an identity that another live demande of the territory holds; names that one. */
export async function identitePrise(
  { numeroUnique, territoire, verrous = [] }: Pick<Demande, "numeroUnique" | "territoire" | "verrous">,
  demandes: Pick<DemandesStore, "lireVerrouDIdentite">,
): Promise<Problem> {
  const tenants = await Promise.all(
    verrous.map(({ empreinte }) => demandes.lireVerrouDIdentite(empreinte, territoire)),
  );
  const autre = tenants.find((tenant) => tenant !== undefined && tenant !== numeroUnique);
  return new Problem("identite-deja-verifiee", { ...(autre && { extensions: { numeroUnique: autre } }) });
}
