import type { instructionActes as routes } from "../../shared/api/instruction-actes.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { positionLue } from "../../shared/instruction/position-lue.ts";
import { personneDe } from "../../shared/instruction/ressources.ts";
import { adultesImposes } from "../../shared/plafonds/du-foyer.ts";
import { Problem } from "../../shared/problems.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import { agentConnecte } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { InstructionsStore } from "../socle/stores/instructions.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

type Dependances = PourAgir & { instructions: Pick<InstructionsStore, "lire">; communes: () => IndexCommunes };

/** Read on a tax notice; what the person told stays as they told it, and their history says that it was read. */
export const confirmerRevenu: Handler<typeof routes.confirmerRevenu, Dependances> = async (entree, contexte) => {
  const { numeroUnique, personne, annee, montant } = entree;
  const { aujourdhui, instructions, communes } = contexte;
  const { guichet } = (await agentConnecte(contexte)).poste;
  await surLaDemande(entree, "instruire", contexte, async ({ demande: { reponses } }) => {
    const cetteAnnee = Number(aujourdhui.slice(0, 4));
    const connue = adultesImposes(reponses).some((adulte) => personneDe(adulte) === personne);
    const faites = [
      ...(connue ? [] : [uneFaute("/personne", "choix-inconnu")]),
      ...(annee === cetteAnnee - 1 || annee === cetteAnnee - 2 ? [] : [uneFaute("/annee", "choix-inconnu")]),
    ];
    if (faites.length > 0) throw new Problem("champs-invalides", { champs: faites });
    const revenuLu = { personne, annee, montant, le: aujourdhui, guichet };
    const { revenus } = await instructions.lire(numeroUnique);
    const avant = revenus.filter((lu) => lu.personne !== personne || lu.annee !== annee);
    const position = positionLue(
      { reponses, revenusConfirmes: [...avant, revenuLu] },
      { aujourdhui, communeDe: (code) => communeParCode(communes(), code) },
    );
    return { fait: { type: "revenu-lu", donnees: { ...(position !== undefined && { position }) } }, revenuLu };
  });
  return {};
};
