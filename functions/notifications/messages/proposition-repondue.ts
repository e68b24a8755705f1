import { candidaturePour } from "../../../shared/attribution/candidature.ts";
import { libelleDuRefus, SANS_REPONSE } from "../../../shared/attribution/nomenclatures.ts";
import type { Message, Redaction, Sujet } from "./message.ts";
import { leLogement } from "./offre.ts";
import { CONTESTER, numeroARetenir, versMonEspace } from "./phrases.ts";

type Reponse = Sujet<"proposition-repondue">;

function logement({ demande, donnees }: Reponse): string[] {
  const candidature = candidaturePour(demande, donnees.logementId);
  return candidature ? [leLogement(candidature)] : [];
}

const accepter = (sujet: Reponse): Redaction => ({
  lettre: {
    objet: "Vous avez accepté un logement",
    titre: "Votre accord est enregistré.",
    aRetenir: numeroARetenir(sujet),
    paragraphes: [
      ...logement(sujet),
      "Le bailleur vous contacte pour préparer le bail. Votre demande reste active tant qu’il n’est pas signé.",
      "Vous n’avez pas accepté ce logement ? Écrivez sans attendre au guichet, depuis votre espace.",
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Vous avez accepté un logement. Le bailleur vous contacte pour préparer le bail. ${sujet.site}/espace`,
});

function refuser(sujet: Reponse): Redaction {
  const { refus = SANS_REPONSE } = sujet.donnees;
  const silence = refus === SANS_REPONSE;
  return {
    lettre: {
      objet: "Votre réponse à une proposition de logement",
      titre: silence
        ? "Sans réponse de votre part, le logement est considéré comme refusé."
        : "Votre refus est enregistré.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        ...logement(sujet),
        silence
          ? "Le délai pour répondre est passé. Le code de la construction et de l’habitation le dit : ne pas répondre, c’est refuser (article R. 441-10)."
          : `La raison que vous avez donnée : ${libelleDuRefus(refus).toLocaleLowerCase("fr-FR")}.`,
        "Votre demande reste active, avec la même ancienneté. Les règles de cotation de votre territoire peuvent tenir compte d’un refus : votre espace le dit si c’est le cas.",
        ...(silence ? [CONTESTER] : []),
      ],
      lien: versMonEspace(sujet),
    },
    sms: silence
      ? `Sans réponse dans le délai, le logement proposé est considéré comme refusé. Votre demande reste active. ${sujet.site}/espace`
      : `Votre refus du logement est enregistré. Votre demande reste active. ${sujet.site}/espace`,
    ...(silence && { courrier: { recommande: false } }),
  };
}

export const propositionRepondue: Message<"proposition-repondue"> = (sujet) =>
  sujet.donnees.refus === undefined ? accepter(sujet) : refuser(sujet);
