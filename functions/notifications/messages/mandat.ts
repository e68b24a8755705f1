import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { mandatNomme } from "../../../shared/mandat/mandat.ts";
import type { Message } from "./message.ts";
import { versMonEspace } from "./phrases.ts";

/** Someone helps from now on: said to the person, who ends it in one press. */
export const mandatAccepte: Message<"mandat-accepte"> = (sujet) => {
  const mandat = mandatNomme(sujet.demande, sujet.donnees.mandatId);
  if (!mandat || mandat.fin) return undefined;
  return {
    lettre: {
      objet: "Votre aidant a accepté",
      titre: "Votre aidant a accepté de vous aider.",
      paragraphes: [
        `${mandat.nom} peut agir pour vous jusqu’au ${afficherJour(mandat.jusquAu)}.`,
        "Votre espace montre tout ce que cette personne fait. Vous pouvez mettre fin à son aide à tout moment.",
      ],
      lien: versMonEspace(sujet, "Voir qui m’aide"),
    },
    sms: `Demande de logement : votre aidant a accepté de vous aider. Pour y mettre fin : ${sujet.site}/espace`,
  };
};

export const mandatRendu: Message<"mandat-rendu"> = (sujet) => {
  const mandat = mandatNomme(sujet.demande, sujet.donnees.mandatId);
  return (
    mandat && {
      lettre: {
        objet: "Votre aidant a mis fin à son aide",
        titre: "Votre aidant a mis fin à son aide.",
        paragraphes: [
          `${mandat.nom} ne peut plus rien voir de votre demande, ni agir pour vous.`,
          "Votre demande continue. Vous pouvez nommer une autre personne.",
        ],
        lien: versMonEspace(sujet, "Voir qui m’aide"),
      },
      sms: `Demande de logement : votre aidant a mis fin à son aide. Votre demande continue : ${sujet.site}/espace`,
    }
  );
};
