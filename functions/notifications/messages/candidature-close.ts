import { raisonsDeCloture } from "../../../shared/attribution/candidature.ts";
import type { Message } from "./message.ts";
import { candidatureDe, leLogement } from "./offre.ts";
import { A_DEFAUT, numeroARetenir, versMonEspace } from "./phrases.ts";

export const candidatureClose: Message<"candidature-close"> = (sujet) => {
  // what stopped the demande is told by its own message
  if (sujet.demande.etat !== "active") return undefined;
  const candidature = candidatureDe(sujet, sujet.donnees.logementId);
  return {
    lettre: {
      objet: "Une candidature pour un logement est terminée",
      titre: "Ce logement n’est plus disponible.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        ...(candidature ? [leLogement(candidature)] : []),
        `${raisonsDeCloture[sujet.donnees.raison]}.`,
        "Votre demande reste active, avec la même ancienneté. Votre espace dit, pour ce logement, où vous en étiez et ce qui pourrait changer.",
      ],
      lien: versMonEspace(sujet, "Comprendre pourquoi"),
    },
    sms: `Un logement pour lequel vous étiez candidat n'est plus disponible. Votre demande reste active. ${sujet.site}/espace`,
    ...A_DEFAUT,
  };
};
