import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { A_DEFAUT, NUMERO_GARDE, versMonEspace } from "./phrases.ts";

/** Says nothing of where the other one goes. */
export const codemandeurSepare: Message<"codemandeur-separe"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement a changé",
    titre: "Une personne a quitté votre demande de logement.",
    paragraphes: [
      `Depuis le ${afficherJour(sujet.le)}, elle n’en fait plus partie. ${NUMERO_GARDE}`,
      "Vérifiez vos réponses : les personnes à loger, les revenus et le logement recherché ne sont peut-être plus les mêmes.",
    ],
    lien: versMonEspace(sujet, "Vérifier ma demande"),
  },
  sms: `Une personne a quitté votre demande de logement. Vérifiez vos réponses : ${sujet.site}/espace`,
  ...A_DEFAUT,
});
