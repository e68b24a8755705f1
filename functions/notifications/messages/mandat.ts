import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { type Mandat, mandatNomme } from "../../../shared/mandat/mandat.ts";
import type { Message, Redaction } from "./message.ts";
import { jourCourt, versMonEspace } from "./phrases.ts";

type SurUnBrouillon = { jusquAu: string; site: string };

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

/** The days that are left: enough to name the helper again, or to do without. */
export const mandatBientotFini: Message<"mandat-bientot-fini"> = (sujet) => {
  const mandat = mandatNomme(sujet.demande, sujet.donnees.mandatId);
  if (!mandat || mandat.fin) return undefined;
  const fin = afficherJour(mandat.jusquAu);
  return {
    lettre: {
      objet: "L’aide que vous avez demandée se termine bientôt",
      titre: "L’aide que vous avez demandée se termine bientôt.",
      paragraphes: [
        `${mandat.nom} peut agir pour vous jusqu’au ${fin}. Ensuite, cette personne ne verra plus rien de votre demande.`,
        "Vous voulez continuer avec elle ? Nommez-la de nouveau dans votre espace, ou à un guichet avec un papier signé.",
        "Vous ne voulez pas continuer ? Ne faites rien. Votre demande de logement continue.",
      ],
      facile: [
        `${mandat.nom} vous aide.`,
        `Cette aide s’arrête le ${fin}.`,
        "Vous voulez continuer avec cette personne ?",
        "Nommez-la de nouveau : sur internet ou dans un guichet.",
        "Sinon, cette aide s’arrête toute seule.",
        "Votre demande de logement continue.",
      ],
      lien: versMonEspace(sujet, "Voir qui m’aide"),
    },
    sms: `Demande de logement : l'aide de votre aidant se termine le ${jourCourt(mandat.jusquAu)}. Pour continuer : ${sujet.site}/espace`,
    courrier: { recommande: false },
  };
};

/** Of a demande that is begun; its page says whose help it is. */
export const finDAideSurUnBrouillon = ({ jusquAu, site }: SurUnBrouillon): Redaction => ({
  lettre: {
    objet: "L’aide que vous avez demandée se termine bientôt",
    titre: `L’aide que vous avez demandée se termine le ${afficherJour(jusquAu)}.`,
    paragraphes: [
      "Cette aide est pour une demande de logement commencée, et pas encore déposée. Ensuite, la personne qui vous aide n’en verra plus rien.",
      "Vous voulez continuer avec elle ? Nommez-la de nouveau.",
      "Vous ne voulez pas continuer ? Ne faites rien. Vos réponses sont gardées : vous pouvez déposer votre demande.",
    ],
    facile: [
      "Une personne vous aide.",
      `Cette aide s’arrête le ${afficherJour(jusquAu)}.`,
      "Vous voulez continuer avec cette personne ?",
      "Nommez-la de nouveau sur internet.",
      "Sinon, cette aide s’arrête toute seule.",
    ],
    lien: versMonEspace({ site }, "Voir qui m’aide"),
  },
  sms: `Demande de logement : l'aide de votre aidant se termine le ${jourCourt(jusquAu)}. Pour continuer : ${site}/espace`,
});

/** Done on line, the person is in front of the screen; done at a counter, a writing confirms it. */
export const mandatRevoque: Message<"mandat-revoque"> = ({ donnees, ...sujet }) => {
  const mandat = mandatNomme(sujet.demande, donnees.mandatId);
  if (!mandat || sujet.acteur.role !== "agent") return undefined;
  return {
    lettre: {
      objet: "Vous avez mis fin à une aide",
      titre: "Un guichet a mis fin à l’aide, comme vous l’avez demandé.",
      paragraphes: [
        `Depuis le ${afficherJour(sujet.le)}, ${mandat.nom} ne voit plus rien de votre demande et ne peut plus agir pour vous.`,
        "Votre demande continue. Vous pouvez nommer une autre personne, dans votre espace ou à un guichet.",
        "Vous n’avez pas demandé cela ? Dites-le à un guichet.",
      ],
      facile: [
        `L’aide de ${mandat.nom} est finie.`,
        "Votre demande de logement continue.",
        "C’est une erreur ? Dites-le à un guichet.",
      ],
      lien: versMonEspace(sujet, "Voir qui m’aide"),
    },
    sms: `Demande de logement : un guichet a mis fin à l'aide de votre aidant. Une erreur ? Dites-le à un guichet. ${sujet.site}/espace`,
    courrier: { recommande: false },
  };
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
