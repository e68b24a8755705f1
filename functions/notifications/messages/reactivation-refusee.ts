import { dernierJourDeReprise } from "../../../shared/demande/reprise-possible.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { A_DEFAUT, CONTESTER, numeroARetenir, versMonEspace } from "./phrases.ts";

export const reactivationRefusee: Message<"reactivation-refusee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de reprise n’est pas acceptée",
    titre: "Votre demande de logement n’est pas reprise.",
    aRetenir: numeroARetenir(sujet),
    paragraphes: [
      `Le gestionnaire a répondu le ${afficherJour(sujet.le)}. Sa raison :`,
      sujet.donnees.raison,
      `Si ce qui manquait est réuni, vous pouvez demander de nouveau la reprise jusqu’au ${afficherJour(dernierJourDeReprise(sujet.demande) ?? sujet.demande.expireLe)}. Vous pouvez aussi faire une nouvelle demande à tout moment.`,
      CONTESTER,
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Votre demande de logement n'est pas reprise. La raison, et ce que vous pouvez faire : ${sujet.site}/espace`,
  ...A_DEFAUT,
});
