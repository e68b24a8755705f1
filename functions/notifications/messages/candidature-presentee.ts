import { decrireLogement } from "../../../shared/attribution/logement.ts";
import type { Message } from "./message.ts";
import { A_DEFAUT, numeroARetenir, versMonEspace } from "./phrases.ts";

export const candidaturePresentee: Message<"candidature-presentee"> = (sujet) => {
  if (sujet.demande.etat !== "active") return undefined;
  return {
    lettre: {
      objet: "Votre demande de logement est présentée à une commission",
      titre: "Un organisme présente votre demande pour un logement.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        `Le logement : ${decrireLogement(sujet.donnees.logement)}.`,
        "Une commission d’attribution va examiner plusieurs demandes pour ce logement. Ce n’est pas encore une proposition : nous vous écrirons ce qu’elle aura décidé, et pourquoi.",
        "D’ici là, vérifiez que vos réponses et vos documents sont à jour dans votre espace.",
      ],
      lien: versMonEspace(sujet),
    },
    sms: `Votre demande de logement sera examinée par une commission. Vérifiez vos documents : ${sujet.site}/espace`,
    ...A_DEFAUT,
  };
};
