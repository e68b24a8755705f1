import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message, Sujet } from "./message.ts";
import { NUMERO_GARDE, versMonEspace } from "./phrases.ts";

const canaux = {
  agent: "par un agent du guichet",
  aidant: "par votre aidant",
  demandeur: "depuis votre espace",
  systeme: "depuis votre espace",
} as const satisfies Record<Sujet["acteur"]["role"], string>;
const parQui = ({ acteur }: Pick<Sujet, "acteur">): string => canaux[acteur.role];

/** Said so that a person learns of a change that is not theirs. */
export const demandeModifiee: Message<"demande-modifiee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement est modifiée",
    titre: "Vos changements sont enregistrés.",
    paragraphes: [
      `Votre demande a été modifiée le ${afficherJour(sujet.le)}, ${parQui(sujet)}. ${NUMERO_GARDE}`,
      `Elle reste valable jusqu’au ${afficherJour(sujet.demande.expireLe)}.`,
      "Ces changements ne sont pas les vôtres ? Votre espace montre ce qui a changé, et quels appareils sont connectés : vous pouvez les déconnecter.",
    ],
    lien: versMonEspace(sujet, "Voir ce qui a changé"),
  },
  sms: `Votre demande de logement a été modifiée. Ce n'est pas vous ? Vérifiez dans votre espace : ${sujet.site}/espace`,
});
