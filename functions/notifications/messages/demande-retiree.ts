import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { jourCourt, versMonEspace } from "./phrases.ts";

export const demandeRetiree: Message<"demande-retiree"> = (sujet) => {
  const { restaurableJusquAu } = sujet.donnees;
  // taken back meanwhile: the next message says it
  if (sujet.demande.etat === "active") return undefined;
  return {
    lettre: {
      objet: "Votre demande de logement est retirée",
      titre: "Votre demande s’est arrêtée, comme vous l’avez demandé.",
      paragraphes: [
        `Vous l’avez retirée le ${afficherJour(sujet.le)} : c’est une radiation (article R. 441-2-8 b du code de la construction et de l’habitation, code RADABA).`,
        `Vous pouvez changer d’avis jusqu’au ${afficherJour(restaurableJusquAu)} : rétablissez-la dans votre espace, avec le même numéro et la même ancienneté.`,
        "Passé ce jour, il faudra faire une nouvelle demande, et son ancienneté repartira de zéro.",
        "Vous n’avez rien retiré ? Rétablissez votre demande, puis déconnectez dans votre espace les appareils que vous ne connaissez pas.",
      ],
      lien: versMonEspace(sujet, "Rétablir ma demande"),
    },
    sms: `Votre demande de logement est retirée. Vous pouvez la rétablir jusqu'au ${jourCourt(restaurableJusquAu)} : ${sujet.site}/espace`,
  };
};
