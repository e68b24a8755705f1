import type { instructionActes as routes } from "../../shared/api/instruction-actes.ts";
import { cotesDe } from "../../shared/cotation/cotes.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Handler } from "../socle/http.ts";
import { lireInstruction, type PourInstruire } from "../socle/instruction-lue.ts";
import type { InstructionsStore } from "../socle/stores/instructions.ts";
import { dossierDuTerritoire, type PourOuvrir } from "./dossier-instruit.ts";

type Dependances = PourOuvrir & PourInstruire & { instructions: InstructionsStore; communes: () => IndexCommunes };

/** The computed score stays visible beside the one that is set; its reason is told to the person. */
export const fixerLaCote: Handler<typeof routes.fixerLaCote, Dependances> = async (
  { numeroUnique, grille, points, raison },
  contexte,
) => {
  const { agent, dossier } = await dossierDuTerritoire(numeroUnique, "instruire", contexte);
  const { aujourdhui, communes, instructions } = contexte;
  const communeDe = (code: string) => communeParCode(communes(), code);
  const cotes = cotesDe(await lireInstruction(dossier, contexte), { aujourdhui, communeDe });
  if (!cotes.some((cote) => cote.grille === grille))
    throw new Problem("champs-invalides", { champs: [uneFaute("/grille", "choix-inconnu")] });
  const { guichet } = agent.poste;
  await instructions.fixerLaCote(numeroUnique, { grille, points, raison, le: aujourdhui, guichet });
  return {};
};

export const rendreLaCote: Handler<typeof routes.rendreLaCote, Dependances> = async (
  { numeroUnique, grille },
  contexte,
) => {
  await dossierDuTerritoire(numeroUnique, "instruire", contexte);
  await contexte.instructions.rendreLaCote(numeroUnique, grille);
  return {};
};
