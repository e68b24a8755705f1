import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { dernierJourPourAccepter } from "../../shared/mandat/mandat.ts";
import { corpsDe, type Dite } from "../socle/habillage.ts";
import { lettreDeRalliement } from "./lettre-de-ralliement.ts";

type Invitation = { mandatId: string; code: string; donneLe: string; jusquAu: string; site: string };

/** Names nobody: the page does, to the account that this address opens. */
const lettreDInvitation = ({ mandatId, code, site, ...quand }: Invitation): Dite => ({
  objet: "On vous demande votre aide pour une demande de logement social",
  titre: "Une personne vous demande de l’aider.",
  aRetenir: { intitule: "Votre code", valeur: code },
  paragraphes: [
    "Elle fait une demande de logement social. Vous pouvez accepter ou ne rien faire.",
    `Pour accepter, connectez-vous avec cette adresse électronique, puis écrivez le code. Il est valable jusqu’au ${afficherJour(dernierJourPourAccepter(quand))}.`,
    "Ne donnez ce code à personne.",
  ],
  lien: { texte: "Voir ce qui m’est demandé", adresse: `${site}/aider/${mandatId}` },
});

/** What this function writes to people, in the language of the module. */
export const redaction = { corpsDe, lettreDInvitation, lettreDeRalliement };
