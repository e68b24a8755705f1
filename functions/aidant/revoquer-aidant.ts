import type { aidants as routes } from "../../shared/api/aidants.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { mandatNomme } from "../../shared/mandat/mandat.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { changerLesMandats, type PourChanger } from "./changer-les-mandats.ts";
import { montrerAidants } from "./lister-aidants.ts";
import { monDossier } from "./mon-dossier.ts";
import type { PourPorter } from "./porteurs.ts";

/** The next thing that the helper asks is answered as if there were nothing. */
export const revoquerAidant: Handler<typeof routes.revoquerAidant, PourPorter & PourChanger> = async (
  { reference, mandatId, operationId },
  contexte,
) => {
  const lu = await monDossier(reference, contexte);
  if (!mandatNomme(lu, mandatId)) throw new Problem("mandat-introuvable");
  const apres = await changerLesMandats(
    lu,
    {
      operationId,
      acteur: { role: "demandeur", compte: compteDe(contexte.qui) },
      // asked twice, or from another tab: it is done
      decider: (porteur) =>
        mandatNomme(porteur, mandatId)?.fin?.par === "titulaire"
          ? undefined
          : { type: "mandat-revoque", donnees: { mandatId } },
    },
    contexte,
  );
  return montrerAidants(apres, contexte.aujourdhui);
};
