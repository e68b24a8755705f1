import type { Message } from "./message.ts";
import { A_DEFAUT, numeroARetenir, quiAide, versMonEspace } from "./phrases.ts";

/** Which document or question is said in the space alone: a mail may be read by someone else. */
export const requeteEmise: Message<"requete-emise"> = (sujet) => {
  const { demande, version } = sujet;
  // answered or closed since
  if (demande.etat !== "active" || demande.requete?.version !== version || demande.requete.repondueLe !== undefined)
    return undefined;
  const piece = sujet.donnees.objet.nature === "piece";
  return {
    lettre: {
      objet: piece
        ? "Un document est demandé pour votre demande de logement"
        : "Une réponse de votre demande est à revoir",
      titre: piece ? "Un guichet vous demande un document." : "Un guichet vous demande de revoir une réponse.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        "Un guichet examine votre demande, et a besoin de vous pour continuer. Votre espace dit ce qui est demandé, pourquoi, et comment répondre.",
        "L’examen reprendra dès votre réponse. Votre demande reste active, avec la même ancienneté.",
        quiAide(sujet),
      ],
      lien: versMonEspace(sujet, "Voir ce qui est demandé"),
    },
    sms: `Demande de logement : un guichet a besoin de vous pour continuer l'examen. Voir ce qui est demandé : ${sujet.site}/espace`,
    ...A_DEFAUT,
  };
};

export const requeteClose: Message<"requete-close"> = (sujet) => {
  if (sujet.demande.etat !== "active" || sujet.demande.requete) return undefined;
  return {
    lettre: {
      objet: "Le guichet n’attend plus rien de vous",
      titre: "Ce qui vous était demandé est réglé.",
      paragraphes: [
        "Le guichet qui examine votre demande en donne la raison dans votre espace. Vous n’avez rien à faire.",
      ],
      lien: versMonEspace(sujet),
    },
    sms: `Demande de logement : le guichet n'attend plus rien de vous. Vous n'avez rien à faire. ${sujet.site}/espace`,
    ...A_DEFAUT,
  };
};
