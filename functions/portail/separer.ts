import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import { changementsEntre } from "../../shared/demande/changements.ts";
import { ancienneteDuCodemandeur, premieresReponsesDe, sansCodemandeur } from "../../shared/demande/separation.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import { formulaireDeVersion } from "../../shared/formulaire/versions.ts";
import { Problem } from "../../shared/problems.ts";
import { codeDeSeparation } from "../socle/codes-lisibles.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Handler } from "../socle/http.ts";
import { reponsesDuDossier, sceller, scelles } from "../socle/reponses-scellees.ts";
import { type PourAgir, surMaDemande } from "../socle/sur-ma-demande.ts";

type Dependances = PourAgir & { coffre: Coffre };

/**
 * A codemandeur leaves: the demande goes on without them, and a code opens them one of their own with the common
 * seniority. The code is handed over by whoever stays; sent twice, it is the same one.
 */
export const separer: Handler<typeof routes.separer, Dependances> = async (entree, contexte) => {
  const { codemandeur, operationId } = entree;
  const apres = await surMaDemande(entree, "agir-sur-demande", contexte, async (lu) => {
    const { demande, evenements } = lu;
    const { dossier, reponses, formulaire } = demande;
    const toutes = await reponsesDuDossier(contexte.coffre, lu);
    const restantes = sansCodemandeur(toutes, codemandeur);
    if (!restantes) throw new Problem("codemandeur-introuvable");
    const retenues = reponsesRetenues(restantes, contexte, formulaireDeVersion(formulaire));
    const rangees = await sceller(contexte.coffre, dossier, retenues);
    const changements = changementsEntre(reponses, rangees.reponses);
    const sensiblesChanges = scelles(toutes) !== scelles(retenues);
    return {
      fait: {
        type: "codemandeur-separe",
        donnees: { formulaire, changements, sensiblesChanges },
      },
      ...(sensiblesChanges && { sensible: rangees.sensible ?? null }),
      separation: {
        code: codeDeSeparation(dossier, operationId),
        reponses: premieresReponsesDe(reponses, codemandeur),
        ancienneteDepuisLe: ancienneteDuCodemandeur(demande, evenements, codemandeur),
      },
    };
  });
  return { code: codeDeSeparation(apres.dossier, operationId) };
};
