import type { Message } from "./message.ts";
import { A_DEFAUT, CONTESTER, versMonEspace } from "./phrases.ts";

/** The decision itself was notified by the commission: nothing of it is said again here. */
export const daloReconnu: Message<"dalo-reconnu"> = (sujet) => {
  if (sujet.demande.etat !== "active" || !sujet.demande.dalo) return undefined;
  return {
    lettre: {
      objet: "Votre demande de logement tient compte d’une décision",
      titre: "Les services de l’État ont enregistré une décision dans votre demande.",
      paragraphes: [
        "Les organismes qui attribuent les logements en tiennent compte. Votre espace dit laquelle, et ce qu’elle change. Vous n’avez rien à faire.",
      ],
      lien: versMonEspace(sujet),
    },
    sms: `Demande de logement : les services de l'Etat y ont enregistré une décision. Détails : ${sujet.site}/espace`,
    ...A_DEFAUT,
  };
};

export const daloRetire: Message<"dalo-retire"> = (sujet) => {
  if (sujet.demande.etat !== "active" || sujet.demande.dalo) return undefined;
  return {
    lettre: {
      objet: "Une décision n’est plus enregistrée dans votre demande de logement",
      titre: "Les services de l’État ont retiré une décision de votre demande.",
      paragraphes: ["La raison est dans votre espace. Votre demande reste active, avec la même ancienneté.", CONTESTER],
      lien: versMonEspace(sujet, "Voir la raison"),
    },
    sms: `Demande de logement : une décision n'y est plus enregistrée. La raison : ${sujet.site}/espace`,
    ...A_DEFAUT,
  };
};
