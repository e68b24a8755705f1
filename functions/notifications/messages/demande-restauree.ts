import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { jourCourt, NUMERO_GARDE, numeroARetenir, versMonEspace } from "./phrases.ts";

export const demandeRestauree: Message<"demande-restauree"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement est rétablie",
    titre: "Votre demande est rétablie.",
    aRetenir: numeroARetenir(sujet),
    paragraphes: [
      `Elle reprend comme si elle ne s’était jamais arrêtée. ${NUMERO_GARDE}`,
      `Elle est valable jusqu’au ${afficherJour(sujet.demande.expireLe)}.`,
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Votre demande de logement est rétablie, sans perte d'ancienneté. Valable jusqu'au ${jourCourt(sujet.demande.expireLe)}. ${sujet.site}/espace`,
});
