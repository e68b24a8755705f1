import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { type Mandat, mandatNomme } from "../../../shared/mandat/mandat.ts";
import type { Message } from "./message.ts";
import { versMonEspace } from "./phrases.ts";

/** What the person signed at a guichet comes back to them in writing: they may never open their space. */
export const mandatDonne: Message<"mandat-donne"> = ({ donnees, ...sujet }) =>
  donnees.papier && {
    lettre: {
      objet: "Votre aidant est enregistré",
      titre: "Un guichet a enregistré votre aidant.",
      paragraphes: [
        `Vous avez signé un papier le ${afficherJour(donnees.papier.signeLe)}. ${donnees.nom} pourra agir pour vous, après avoir accepté, jusqu’au ${afficherJour(donnees.jusquAu)}.`,
        "Nous écrivons au registre de votre demande tout ce que cette personne fait.",
        "Vous n’avez pas signé ce papier, ou vous changez d’avis ? Dites-le à un guichet, ou dans votre espace : cette aide s’arrête aussitôt.",
      ],
      lien: versMonEspace(sujet, "Voir qui m’aide"),
    },
    sms: `Demande de logement : un guichet a enregistré votre aidant. Ce n'est pas vous ? Dites-le à un guichet ou sur ${sujet.site}/espace`,
    courrier: { recommande: false },
  };

/** Post is for who has nothing else: a helper named on paper is told on paper. */
const parLaPosteAussi = ({ papier }: Mandat) => (papier ? { courrier: { recommande: false } } : {});

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
    ...parLaPosteAussi(mandat),
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
      ...parLaPosteAussi(mandat),
    }
  );
};
