import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { A_DEFAUT, jourCourt, NUMERO_GARDE, numeroARetenir, versMonEspace } from "./phrases.ts";

export const demandeReactivee: Message<"demande-reactivee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement reprend",
    titre: "Votre demande reprend.",
    aRetenir: numeroARetenir(sujet),
    paragraphes: [
      `Le gestionnaire a accepté sa reprise. ${NUMERO_GARDE} Elle est valable jusqu’au ${afficherJour(sujet.donnees.expireLe)}.`,
      "Vérifiez vos réponses : votre situation a peut-être changé depuis. Votre nouvelle attestation d’enregistrement est dans votre espace.",
    ],
    lien: versMonEspace(sujet, "Vérifier ma demande"),
  },
  sms: `Votre demande de logement reprend, sans perte d'ancienneté. Valable jusqu'au ${jourCourt(sujet.donnees.expireLe)}. ${sujet.site}/espace`,
  ...A_DEFAUT,
});
