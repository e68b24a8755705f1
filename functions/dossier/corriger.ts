import type { dossiers as routes } from "../../shared/api/dossier.ts";
import { changementsEntre } from "../../shared/demande/changements.ts";
import { seCorrigeIci } from "../../shared/dossier/corrigeables.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { verifierReponses } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import { refuserLesConflits } from "../socle/conflits-refuses.ts";
import type { Handler } from "../socle/http.ts";
import { fusionner } from "../socle/reponses-scellees.ts";
import type { AgentsStore } from "../socle/stores/agents.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

type Dependances = PourAgir & {
  agents: Pick<AgentsStore, "lire">;
  communeDe: Parameters<typeof verifierReponses>[1]["communeDe"];
};

/** Changes what agents may change on the page of the file; what someone changed meanwhile is given back to choose. */
export const corrigerDossier: Handler<typeof routes.corrigerDossier, Dependances> = (entree, contexte) =>
  surLaDemande(entree, "corriger", contexte, async ({ demande, evenements }) => {
    const { reponses: voulues, version } = entree;
    const inconnus = Object.keys(voulues).filter((nom) => !seCorrigeIci(nom, demande.formulaire));
    const champs = [
      ...inconnus.map((nom) => uneFaute(`/reponses/${nom}`, "champ-inconnu")),
      ...verifierReponses(voulues, contexte),
    ];
    if (champs.length > 0) throw new Problem("champs-invalides", { champs });
    await refuserLesConflits({ evenements }, version, voulues, contexte);
    const changements = changementsEntre(demande.reponses, fusionner(demande.reponses, voulues));
    if (Object.keys(changements).length === 0) return undefined;
    const donnees = { formulaire: demande.formulaire, changements, sensiblesChanges: false };
    return { fait: { type: "demande-modifiee", donnees } };
  });
