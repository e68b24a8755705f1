import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { jourCourt, NUMERO_GARDE, numeroARetenir, versMonEspace } from "./phrases.ts";

export const demandeRenouvelee: Message<"demande-renouvelee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement est renouvelée",
    titre: "Votre demande est renouvelée.",
    aRetenir: numeroARetenir(sujet),
    paragraphes: [
      `Elle est valable jusqu’au ${afficherJour(sujet.donnees.expireLe)}. ${NUMERO_GARDE}`,
      "Votre nouvelle attestation d’enregistrement est dans votre espace. Elle remplace la précédente, qui ne prouve plus rien.",
      "Votre situation change ? Dites-le dans votre espace sans attendre le prochain renouvellement.",
    ],
    lien: versMonEspace(sujet, "Ouvrir mon attestation"),
  },
  sms: `Votre demande de logement est renouvelée jusqu'au ${jourCourt(sujet.donnees.expireLe)}. Nouvelle attestation : ${sujet.site}/espace`,
});
