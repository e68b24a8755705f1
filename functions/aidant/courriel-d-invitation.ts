import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { dernierJourPourAccepter } from "../../shared/mandat/mandat.ts";
import { enHtml, enTexte } from "../socle/habillage.ts";
import type { Courriel } from "../socle/mail.ts";

type Invitation = { mandatId: string; code: string; donneLe: string; jusquAu: string; site: string };

/** Names nobody: the page does, to the account that this address opens. */
export function courrielDInvitation({ mandatId, code, site, ...quand }: Invitation): Omit<Courriel, "a"> {
  const lettre = {
    objet: "On vous demande votre aide pour une demande de logement social",
    titre: "Une personne vous demande de l’aider.",
    aRetenir: { intitule: "Votre code", valeur: code },
    paragraphes: [
      "Elle fait une demande de logement social. Vous pouvez accepter ou ne rien faire.",
      `Pour accepter, connectez-vous avec cette adresse électronique, puis écrivez le code. Il est valable jusqu’au ${afficherJour(dernierJourPourAccepter(quand))}.`,
      "Ne donnez ce code à personne.",
    ],
    lien: { texte: "Voir ce qui m’est demandé", adresse: `${site}/aider/${mandatId}` },
  };
  return { objet: lettre.objet, texte: enTexte(lettre), html: enHtml(lettre) };
}
