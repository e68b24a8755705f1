import type { Message } from "./message.ts";
import { A_DEFAUT, NUMERO_GARDE, numeroARetenir, quiAide, versMonEspace } from "./phrases.ts";

/** Which document, and why it does not do, is said in the space alone: its name may say much. */
export const pieceExaminee: Message<"piece-examinee"> = (sujet) => {
  if (sujet.demande.etat !== "active") return undefined;
  const { site } = sujet;
  if (sujet.donnees.issue === "acceptee")
    return {
      lettre: {
        objet: "Un document de votre demande de logement est accepté",
        titre: "Un guichet a accepté un de vos documents.",
        paragraphes: ["Il ne vous sera pas redemandé tant qu’il est valable. Vous n’avez rien à faire."],
        lien: versMonEspace(sujet),
      },
      sms: `Demande de logement : un guichet a accepté un de vos documents. Vous n'avez rien à faire. ${site}/espace`,
    };
  return {
    lettre: {
      objet: "Un document de votre demande de logement est à remplacer",
      titre: "Un guichet a regardé un de vos documents, et ne peut pas s’en servir.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        "Votre espace dit lequel, pourquoi, et ce qui convient. Il reste dans votre dossier : rien n’est effacé.",
        NUMERO_GARDE,
        quiAide(sujet),
      ],
      facile: [
        "Un guichet a regardé un de vos documents.",
        "Ce document est à remplacer.",
        "Votre espace dit quel document, et pourquoi.",
        "Envoyez ou apportez un autre document.",
        "Un guichet peut vous aider. C’est gratuit.",
        "Votre demande continue.",
      ],
      lien: versMonEspace(sujet, "Voir ce document"),
    },
    sms: `Demande de logement : un de vos documents est à remplacer. Lequel, et pourquoi : ${site}/espace`,
    ...A_DEFAUT,
  };
};
