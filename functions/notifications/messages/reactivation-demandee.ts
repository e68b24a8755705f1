import type { Message } from "./message.ts";
import { numeroARetenir, versMonEspace } from "./phrases.ts";

export const reactivationDemandee: Message<"reactivation-demandee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de reprise est transmise",
    titre: "Votre demande de reprise est transmise au gestionnaire.",
    aRetenir: numeroARetenir(sujet),
    paragraphes: [
      "Un gestionnaire l’examine. Nous vous écrirons dès qu’il aura répondu ; votre espace montre la date prévue.",
      "Si la reprise est acceptée, vous gardez le même numéro et la même ancienneté. En attendant, votre demande reste arrêtée.",
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Votre demande de reprise est transmise au gestionnaire. Nous vous écrirons à sa réponse. Suivi : ${sujet.site}/espace`,
});
