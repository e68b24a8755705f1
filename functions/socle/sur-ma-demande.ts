import type { Demande } from "../../shared/demande/demande.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { peut } from "../../shared/droits/peut.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "./http.ts";
import { type Geste, mouvoir, type PourMouvoir } from "./mouvoir.ts";

/** What an act of the person on their own demande stands on. */
export type PourAgir = Omit<PourMouvoir, "maintenant">;

/** Does this to a demande of the person who calls; anyone else's is answered as if there were none. */
export async function surMaDemande(
  { numeroUnique, operationId }: Pick<Geste, "numeroUnique" | "operationId">,
  contexte: PourAgir & Appel,
  decider: Geste["decider"],
): Promise<Demande> {
  const compte = compteDe(contexte.qui);
  const apres = await mouvoir(
    {
      numeroUnique,
      operationId,
      acteur: { role: "demandeur", compte },
      canal: "portail",
      decider(dossier) {
        if (!peut(contexte.qui, "agir-sur-demande", dossier.demande)) throw new Problem("demande-introuvable");
        return decider(dossier);
      },
    },
    contexte,
  );
  if (!apres || !peut(contexte.qui, "agir-sur-demande", apres)) throw new Problem("demande-introuvable");
  return apres;
}
