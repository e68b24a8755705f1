import { type Candidature, candidaturePour } from "../../../shared/attribution/candidature.ts";
import { decrireLogement } from "../../../shared/attribution/logement.ts";
import type { Demande } from "../../../shared/demande/demande.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { enEuros } from "../../../shared/plafonds/etape.ts";
import type { Redaction, Sujet } from "./message.ts";
import { jourCourt, jourEtMois, numeroARetenir, quiAide, versMonEspace } from "./phrases.ts";

/** The candidature that an event speaks of, unless something more has happened to it since. */
export function candidatureDe(
  { demande, version }: { demande: Demande; version: number },
  logementId: string,
): Candidature | undefined {
  const candidature = candidaturePour(demande, logementId);
  return candidature?.version === version ? candidature : undefined;
}

export const leLogement = ({ logement }: Candidature): string =>
  `Le logement : ${decrireLogement(logement)}, ${enEuros(logement.loyer)} par mois charges comprises.`;

/** Without this warning, a refusal takes nothing away from whoever has a right to a home (CCH, R. 441-16-3). */
const DALO =
  "Cette proposition vous est faite au titre de votre droit au logement opposable (DALO). Si vous refusez un logement adapté à vos besoins et à vos capacités, vous risquez de perdre le bénéfice de la décision de la commission de médiation (article R. 441-16-3 du code de la construction et de l’habitation).";

/** An offer: the home, the last day, that silence is a refusal, and where to answer; opening the link answers nothing. */
export function offre(
  sujet: Omit<Sujet, "donnees">,
  candidature: Candidature,
  precisions: readonly string[],
): Redaction {
  const { repondreAvantLe = "", auTitreDuDalo } = candidature;
  const jour = afficherJour(repondreAvantLe);
  return {
    lettre: {
      objet: `Un logement vous est proposé : répondez avant le ${jourEtMois(repondreAvantLe)}`,
      titre: "Un logement vous est proposé.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        leLogement(candidature),
        ...precisions,
        `Répondez avant le ${jour}, dans votre espace : l’adresse du logement et les boutons pour accepter ou refuser y sont. Ouvrir ce message ne répond pas à votre place.`,
        "Sans réponse dans ce délai, la proposition est considérée comme refusée (article R. 441-10 du code de la construction et de l’habitation). Un refus ne supprime pas votre demande.",
        ...(auTitreDuDalo ? [DALO] : []),
        quiAide(sujet),
      ],
      facile: [
        "Un logement est possible pour vous.",
        `Répondez avant le ${jour}.`,
        "Ouvrez votre espace.",
        "Regardez le logement. Dites oui ou non.",
        "Le silence veut dire non.",
        "Votre demande continue si vous dites non.",
      ],
      lien: versMonEspace(sujet, "Voir le logement et répondre"),
    },
    sms: `Un logement vous est proposé. Répondez avant le ${jourCourt(repondreAvantLe)}. Sans réponse, c'est un refus. ${sujet.site}/espace`,
    courrier: { recommande: true },
  };
}
