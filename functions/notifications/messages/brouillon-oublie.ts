import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Redaction } from "./message.ts";
import { jourCourt, jourEtMois, versMonEspace } from "./phrases.ts";

/** A demande begun and left: what was answered is still there, and until when. */
export const brouillonOublie = (sujet: { effaceLe: string; site: string }): Redaction => ({
  lettre: {
    objet: `Votre demande de logement vous attend jusqu’au ${jourEtMois(sujet.effaceLe)}`,
    titre: "Vous avez commencé une demande de logement social.",
    paragraphes: [
      `Vos réponses sont gardées jusqu’au ${afficherJour(sujet.effaceLe)}. Après ce jour, elles seront effacées.`,
      "Tant qu’elle n’est pas déposée, votre demande ne compte pas : vous n’avez ni numéro ni ancienneté. Reprenez-la où vous l’aviez laissée, sur n’importe quel appareil.",
      "Vous n’en avez plus besoin ? Vous n’avez rien à faire.",
    ],
    lien: versMonEspace(sujet, "Reprendre ma demande"),
  },
  sms: `Votre demande de logement commencée sera effacée le ${jourCourt(sujet.effaceLe)}. La reprendre : ${sujet.site}/espace`,
});
