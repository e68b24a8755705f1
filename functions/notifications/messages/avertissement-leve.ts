import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { A_DEFAUT, NUMERO_GARDE, versMonEspace } from "./phrases.ts";

export const avertissementLeve: Message<"avertissement-leve"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement continue",
    titre: "L’avertissement que vous avez reçu est levé : votre demande continue.",
    paragraphes: [
      sujet.donnees.raison,
      `Vous n’avez rien à faire. ${NUMERO_GARDE} Votre demande est valable jusqu’au ${afficherJour(sujet.demande.expireLe)}.`,
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Demande de logement : l'avertissement est levé, votre demande continue. Vous n'avez rien à faire. ${sujet.site}/espace`,
  ...A_DEFAUT,
});
