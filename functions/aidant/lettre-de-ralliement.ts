import { afficherJour } from "../../shared/formulaire/affichage.ts";
import type { Dite } from "../socle/habillage.ts";

type Ralliement = { structureId: string; code: string; dernierJour: string; organisme: string; site: string };

/** Says which organisation, and none of those whom it helps. */
export const lettreDeRalliement = ({ structureId, code, dernierJour, organisme, site }: Ralliement): Dite => ({
  objet: "On vous invite dans une équipe qui aide à demander un logement",
  titre: `${organisme} vous invite dans son équipe.`,
  aRetenir: { intitule: "Votre code", valeur: code },
  paragraphes: [
    "Vous verrez les personnes que cette équipe aide dans leur demande de logement social. Ce que vous ferez pour elles sera écrit à votre nom.",
    `Pour rejoindre l’équipe, connectez-vous avec cette adresse électronique, puis écrivez le code. Il est valable jusqu’au ${afficherJour(dernierJour)}.`,
    "Ne donnez ce code à personne.",
  ],
  lien: { texte: "Rejoindre l’équipe", adresse: `${site}/organisme-d-aide/${structureId}` },
});
