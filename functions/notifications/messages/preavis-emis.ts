import { delaiPourRepondre, finDeTolerance } from "../../../shared/demande/delais.ts";
import type { RangDAvis } from "../../../shared/demande/demande.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message, Sujet } from "./message.ts";
import { jourCourt, jourEtMois, numeroARetenir, quiAide, versMonEspace } from "./phrases.ts";

type Avis = Sujet<"preavis-emis">;

/** Last day when a renewal is sure to be taken: a month after this notice at least, however late it leaves. */
function dernierJour({ donnees, le }: Avis): string {
  return [finDeTolerance(donnees.pourLe), delaiPourRepondre(le)].toSorted().at(-1) ?? donnees.pourLe;
}

const titres: Record<RangDAvis, (avis: Avis) => string> = {
  preavis: ({ donnees }) => `Votre demande de logement est à renouveler avant le ${afficherJour(donnees.pourLe)}.`,
  rappel: ({ donnees }) =>
    `Rappel : votre demande de logement est à renouveler avant le ${afficherJour(donnees.pourLe)}.`,
  "dernier-rappel": (avis) => `Dernier rappel : renouvelez votre demande avant le ${afficherJour(dernierJour(avis))}.`,
};

const ARTICLES = "articles R. 441-2-7 et R. 441-2-8 du code de la construction et de l’habitation";

const consequences: Record<RangDAvis, (avis: Avis) => string> = {
  preavis: ({ donnees }) =>
    `Sans réponse de votre part, votre demande s’arrêtera : elle sera radiée, et votre ancienneté perdue (${ARTICLES}). Elle est valable jusqu’au ${afficherJour(donnees.pourLe)}.`,
  rappel: ({ donnees }) =>
    `Nous n’avons pas encore reçu votre renouvellement. Sans réponse de votre part, votre demande s’arrêtera : elle sera radiée, et votre ancienneté perdue (${ARTICLES}). Elle est valable jusqu’au ${afficherJour(donnees.pourLe)}.`,
  "dernier-rappel": (avis) =>
    `Sa validité se termine le ${afficherJour(avis.donnees.pourLe)}. Vous pouvez encore la renouveler jusqu’au ${afficherJour(dernierJour(avis))}. Ensuite, sans réponse de votre part, elle s’arrêtera : elle sera radiée, et votre ancienneté perdue (${ARTICLES}).`,
};

const limite = (avis: Avis): string =>
  avis.donnees.rang === "dernier-rappel" ? dernierJour(avis) : avis.donnees.pourLe;

/** The notice that the law wants before a radiation for want of renewal (CCH, R. 441-2-7). */
export const preavisEmis: Message<"preavis-emis"> = (avis) => {
  const { donnees, demande } = avis;
  // renewed, withdrawn or struck off since: this notice asks for nothing any more
  if (demande.etat !== "active" || demande.expireLe !== donnees.pourLe) return undefined;
  return {
    lettre: {
      objet: `Votre demande de logement : à renouveler avant le ${jourEtMois(limite(avis))}`,
      titre: titres[donnees.rang](avis),
      aRetenir: numeroARetenir(avis),
      paragraphes: [
        "Votre situation n’a pas changé ? Cela prend deux minutes. Elle a changé ? Vous ne revoyez que ce qui a changé. Gardez près de vous vos derniers avis d’imposition.",
        consequences[donnees.rang](avis),
        "Pour renouveler, ouvrez votre espace, ou allez dans un guichet d’enregistrement du département avec ce message ou votre numéro unique.",
        quiAide(avis),
        "Vous n’avez plus besoin de logement ? Dites-le dans votre espace : vous pouvez retirer votre demande.",
      ],
      facile: [
        "Vous cherchez encore un logement ?",
        `Il faut le dire avant le ${afficherJour(limite(avis))}.`,
        "Ouvrez votre espace sur internet.",
        "Ou allez dans un guichet. C’est gratuit.",
        "Si nous restons sans réponse, votre demande s’arrête.",
      ],
      lien: versMonEspace(avis, "Renouveler ma demande"),
    },
    sms: `Demande de logement à renouveler avant le ${jourCourt(limite(avis))}. Sans réponse, elle sera radiée. ${avis.site}/espace`,
    courrier: { recommande: false },
  };
};
