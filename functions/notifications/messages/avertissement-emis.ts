import { sousMotifs } from "../../../shared/demande/radiation.ts";
import type { Message, Sujet } from "./message.ts";
import { numeroARetenir, quiAide, versMonEspace } from "./phrases.ts";

type Avertissement = Sujet<"avertissement-emis">;

const DELAI = "Vous avez un mois pour répondre, à compter du jour où vous recevez ce message.";

const POUR_REPONDRE = [
  "Vous avez un mois pour répondre.",
  "Le mois commence le jour où vous recevez cette lettre.",
  "Ouvrez votre espace sur internet.",
  "Ou allez dans un guichet. C’est gratuit.",
  "Si nous restons sans réponse, votre demande s’arrête.",
];

const textes = {
  sans_reponse: {
    objet: "Votre demande de logement : une réponse est attendue",
    titre: "Sans réponse de votre part, votre demande de logement s’arrêtera.",
    pourquoi: () =>
      "Un organisme qui suit votre demande vous a écrit, et n’a pas reçu de réponse. Voici ce qu’il vous demande :",
    comment:
      "Pour répondre, ouvrez votre espace : modifiez votre demande ou écrivez au guichet. Passé un mois sans réponse, elle sera radiée et votre ancienneté perdue (article R. 441-2-8 c du code de la construction et de l’habitation).",
    facile: ["Un organisme attend votre réponse.", "Sa question est écrite dans cette lettre."],
    sms: "une réponse est attendue sous un mois. Sans elle, votre demande sera radiée.",
  },
  irrecevabilite: {
    objet: "Votre demande de logement : une décision vous concerne",
    titre: "Une commission d’attribution a déclaré votre demande irrecevable.",
    pourquoi: ({ donnees: { sousMotif } }: Avertissement) =>
      sousMotif
        ? `Motif : ${sousMotifs[sousMotif].toLocaleLowerCase("fr-FR")}. Voici les explications de la commission :`
        : "En voici la raison :",
    comment:
      "Si c’est une erreur, ou si votre situation a changé, répondez depuis votre espace ou auprès d’un guichet, avec vos justificatifs. Passé un mois, votre demande sera radiée (article R. 441-2-8 d du code de la construction et de l’habitation).",
    facile: ["Une commission a déclaré votre demande irrecevable.", "La raison est écrite dans cette lettre."],
    sms: "elle a été déclarée irrecevable. Vous avez un mois pour répondre.",
  },
} as const;

/** The warning that the law wants one month before a radiation, with the proof of its receipt (CCH, R. 441-2-8 c, d). */
export const avertissementEmis: Message<"avertissement-emis"> = (sujet) => {
  const { donnees, demande, version } = sujet;
  // answered or lifted since
  if (demande.etat !== "active" || demande.avertissement?.version !== version) return undefined;
  const { objet, titre, pourquoi, comment, facile, sms } = textes[donnees.motif];
  return {
    lettre: {
      objet,
      titre,
      aRetenir: numeroARetenir(sujet),
      paragraphes: [pourquoi(sujet), donnees.raison, DELAI, comment, quiAide(sujet)],
      facile: [...facile, ...POUR_REPONDRE],
      lien: versMonEspace(sujet, "Répondre"),
    },
    sms: `Demande de logement : ${sms} ${sujet.site}/espace`,
    courrier: { recommande: true },
  };
};
