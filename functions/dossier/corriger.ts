import type { dossiers as routes } from "../../shared/api/dossier.ts";
import { changementsEntre } from "../../shared/demande/changements.ts";
import { type Conflit, conflitsDe } from "../../shared/dossier/conflits.ts";
import { seCorrigeIci } from "../../shared/dossier/corrigeables.ts";
import { uneFaute, verifierReponses } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { fusionner } from "../socle/reponses-scellees.ts";
import type { AgentsStore } from "../socle/stores/agents.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";
import { nommerLAgent } from "./agent-nomme.ts";

type Dependances = PourAgir & {
  agents: Pick<AgentsStore, "lire">;
  communeDe: Parameters<typeof verifierReponses>[1]["communeDe"];
};

async function montrerConflit({ acteur, ...conflit }: Conflit, { agents }: Dependances) {
  const agent = acteur.role === "agent" ? await agents.lire(acteur.agent) : undefined;
  const par = acteur.role === "demandeur" ? "La personne" : nommerLAgent(agent?.nom ?? "Un agent");
  return { ...conflit, par };
}

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
    const conflits = conflitsDe(evenements, version, voulues);
    if (conflits.length > 0)
      throw new Problem("dossier-change-entre-temps", {
        extensions: {
          version: demande.version,
          conflits: await Promise.all(conflits.map((conflit) => montrerConflit(conflit, contexte))),
        },
      });
    const changements = changementsEntre(demande.reponses, fusionner(demande.reponses, voulues));
    if (Object.keys(changements).length === 0) return undefined;
    const donnees = { formulaire: demande.formulaire, changements, sensiblesChanges: false };
    return { fait: { type: "demande-modifiee", donnees } };
  });
