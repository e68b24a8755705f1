import { libelleDeNonAttribution } from "../../../shared/attribution/nomenclatures.ts";
import { sousMotifs } from "../../../shared/demande/radiation.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message, Redaction, Sujet } from "./message.ts";
import { candidatureDe, leLogement, offre } from "./offre.ts";
import { CONTESTER, numeroARetenir, quiAide, versMonEspace } from "./phrases.ts";

type Examen = Sujet<"candidature-examinee">;

const motivation = ({ donnees: { motif, motivation: dite } }: Examen): string[] => [
  ...(motif ? [`Motif : ${libelleDeNonAttribution(motif)}.`] : []),
  ...(dite ? ["Voici la raison que donne la commission :", dite] : []),
];

const seance = ({ donnees: { seanceLe } }: Examen): string =>
  `La commission d’attribution s’est réunie le ${afficherJour(seanceLe)}.`;

function proposer(sujet: Examen): Redaction | undefined {
  const { rang, condition, logementId } = sujet.donnees;
  const candidature = candidatureDe(sujet, logementId);
  if (!candidature) return undefined;
  return offre(sujet, candidature, [
    seance(sujet),
    ...(rang === undefined ? [] : [`Votre rang : ${rang}.`]),
    ...(condition
      ? [
          `Cette attribution est sous condition : donnez « ${condition.piece} » avant le ${afficherJour(condition.avantLe)}. Si ce document confirme votre situation, le logement vous est dû.`,
        ]
      : []),
    ...motivation(sujet),
  ]);
}

function faireAttendre(sujet: Examen): Redaction | undefined {
  const candidature = candidatureDe(sujet, sujet.donnees.logementId);
  if (!candidature) return undefined;
  return {
    lettre: {
      objet: "La commission a classé votre demande de logement",
      titre: `Votre demande est classée au rang ${sujet.donnees.rang ?? 2} pour un logement.`,
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        leLogement(candidature),
        `${seance(sujet)} Le logement est proposé d’abord à la personne classée avant vous. Si elle refuse, il vous sera proposé.`,
        ...motivation(sujet),
        "Vous n’avez rien à faire. Votre demande reste active pour d’autres logements.",
        CONTESTER,
      ],
      facile: [
        "Des personnes ont étudié votre demande.",
        "Un logement est proposé à une autre personne d’abord.",
        "Si elle dit non, il sera proposé à une autre personne de la liste.",
        `Votre place dans la liste : ${sujet.donnees.rang ?? 2}.`,
        "Votre demande continue.",
      ],
      lien: versMonEspace(sujet),
    },
    sms: `La commission a classé votre demande au rang ${sujet.donnees.rang ?? 2} pour un logement. Détails : ${sujet.site}/espace`,
    courrier: { recommande: false },
  };
}

function refuser(sujet: Examen): Redaction {
  return {
    lettre: {
      objet: "Une commission a examiné votre demande de logement",
      titre: "Ce logement ne vous est pas attribué.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        seance(sujet),
        ...motivation(sujet),
        "Votre demande reste active, avec la même ancienneté. Votre espace dit, pour ce logement, ce qui pourrait changer.",
        CONTESTER,
      ],
      facile: [
        "Des personnes ont étudié votre demande pour un logement.",
        "Ce logement est donné à une autre personne.",
        "La raison est écrite dans cette lettre.",
        "Votre demande continue.",
        "Vous pensez que c’est une erreur ? Écrivez au guichet.",
      ],
      lien: versMonEspace(sujet, "Comprendre cette décision"),
    },
    sms: `La commission ne vous a pas attribué ce logement. Votre demande reste active. La raison : ${sujet.site}/espace`,
    courrier: { recommande: false },
  };
}

function rejeter(sujet: Examen): Redaction | undefined {
  // answered or lifted since
  if (sujet.demande.avertissement?.version !== sujet.version) return undefined;
  const { sousMotif } = sujet.donnees;
  return {
    lettre: {
      objet: "Votre demande de logement : une décision vous concerne",
      titre: "Une commission d’attribution a déclaré votre demande irrecevable.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        seance(sujet),
        ...(sousMotif ? [`Motif : ${sousMotifs[sousMotif].toLocaleLowerCase("fr-FR")}.`] : []),
        ...motivation(sujet),
        "Vous avez un mois pour répondre, à compter du jour où vous recevez ce message.",
        "Si c’est une erreur, ou si votre situation a changé, répondez depuis votre espace ou auprès d’un guichet, avec vos justificatifs. Passé un mois, votre demande sera radiée (article R. 441-2-8 d du code de la construction et de l’habitation).",
        quiAide(sujet),
        CONTESTER,
      ],
      facile: [
        "Des personnes ont étudié votre demande.",
        "Elles veulent arrêter votre demande.",
        "Vous avez un mois pour répondre.",
        "Vous pensez que c’est une erreur ? Écrivez au guichet.",
        "Si nous restons sans réponse, votre demande s’arrête.",
      ],
      lien: versMonEspace(sujet, "Répondre"),
    },
    sms: `Demande de logement : elle a été déclarée irrecevable. Vous avez un mois pour répondre. ${sujet.site}/espace`,
    courrier: { recommande: true },
  };
}

/** The motivated notification of a decision, made from it (CCH, L. 441-2-2 and R. 441-3). */
export const candidatureExaminee: Message<"candidature-examinee"> = (sujet) => {
  if (sujet.demande.etat !== "active") return undefined;
  switch (sujet.donnees.decision) {
    case "NON_ATTRIBUTION":
      return refuser(sujet);
    case "IRRECEVABILITE":
      return rejeter(sujet);
    default:
      return sujet.donnees.repondreAvantLe === undefined ? faireAttendre(sujet) : proposer(sujet);
  }
};
