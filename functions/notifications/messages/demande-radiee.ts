import { type MotifDeRadiation, motifsDeRadiation, sousMotifs } from "../../../shared/demande/radiation.ts";
import { dernierJourDeReprise } from "../../../shared/demande/reprise-possible.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message, Sujet } from "./message.ts";
import { CONTESTER, jourCourt, numeroARetenir, versMonEspace } from "./phrases.ts";
import { sortDe } from "./sort.ts";

type Radiation = Sujet<"demande-radiee">;

const raisons: Record<MotifDeRadiation, (radiation: Radiation) => string> = {
  attribution: () => "un logement vous a été attribué et le bail est signé",
  renonciation: () => "vous y avez renoncé par écrit",
  sans_reponse: () => "vous n’avez pas répondu, dans le mois, à l’avertissement que vous avez reçu",
  irrecevabilite: ({ donnees: { sousMotif } }) =>
    `une commission d’attribution l’a déclarée irrecevable${sousMotif ? ` (${sousMotifs[sousMotif].toLocaleLowerCase("fr-FR")})` : ""}`,
  non_renouvellement: ({ demande }) => `elle n’a pas été renouvelée avant le ${afficherJour(demande.expireLe)}`,
};

function pourquoi(radiation: Radiation): string {
  const { motif } = radiation.donnees;
  const { lettre, code } = motifsDeRadiation[motif];
  return `Raison : ${raisons[motif](radiation)} (article R. 441-2-8 ${lettre} du code de la construction et de l’habitation, code ${code}).`;
}

const enumerer = new Intl.ListFormat("fr-FR", { type: "conjunction" });

/** « Nous vous avons écrit le 14 octobre 2027 (courriel reçu) et le 10 novembre 2027 (lettre postée). » */
const rappeler = ({ ecrits }: Radiation): string[] =>
  ecrits.length === 0
    ? []
    : [
        `Nous vous avons écrit ${enumerer.format(ecrits.map((ecrit) => `le ${afficherJour(ecrit.le)} (${sortDe(ecrit)})`))}.`,
      ];

const nouvelleDemande = "Vous pouvez faire une nouvelle demande à tout moment ; son ancienneté repartira de zéro.";

const suites: Record<MotifDeRadiation, (radiation: Radiation) => string> = {
  attribution: () =>
    "Si le bail n’a pas été signé, ou si ce logement n’est pas le vôtre, dites-le au guichet dans les deux mois.",
  renonciation: () => nouvelleDemande,
  irrecevabilite: () => `Quand votre situation aura changé : ${nouvelleDemande.toLocaleLowerCase("fr-FR")}`,
  sans_reponse: (radiation) => reprendre(radiation),
  non_renouvellement: (radiation) => reprendre(radiation),
};

const reprendre = ({ demande }: Radiation): string =>
  `Vous pouvez la reprendre jusqu’au ${afficherJour(dernierJourDeReprise(demande) ?? demande.expireLe)}, avec le même numéro et la même ancienneté : demandez-le dans votre espace ou à un guichet. Après ce jour, il faudra une nouvelle demande.`;

const seReprend = ({ donnees: { motif } }: Radiation): boolean =>
  motif === "sans_reponse" || motif === "non_renouvellement";

const smsDe = (radiation: Radiation): string => {
  const { demande, site } = radiation;
  return seReprend(radiation)
    ? `Votre demande de logement est radiée. Vous pouvez la reprendre jusqu'au ${jourCourt(dernierJourDeReprise(demande) ?? demande.expireLe)} : ${site}/espace`
    : `Votre demande de logement est radiée. Pourquoi, et que faire : ${site}/espace`;
};

function enFacile(radiation: Radiation): string[] {
  const { demande } = radiation;
  return [
    "Votre demande de logement est arrêtée.",
    "La raison est écrite dans cette lettre.",
    ...(seReprend(radiation)
      ? [
          `Vous pouvez la reprendre jusqu’au ${afficherJour(dernierJourDeReprise(demande) ?? demande.expireLe)}.`,
          "Votre numéro reste le même.",
          "Allez dans votre espace ou dans un guichet.",
        ]
      : ["Vous pouvez faire une nouvelle demande.", "Un guichet peut vous aider. C’est gratuit."]),
    "Vous pensez que c’est une erreur ? Écrivez au guichet.",
    "Vous avez deux mois pour demander l’avis d’un juge.",
  ];
}

/** Why, when and how we wrote, what may still be done and until when, how to contest. */
export const demandeRadiee: Message<"demande-radiee"> = (sujet) => {
  // taken up again since: the next message says it
  if (sujet.demande.etat === "active") return undefined;
  return {
    lettre: {
      objet: "Votre demande de logement s’est arrêtée",
      titre: `Votre demande s’est arrêtée le ${afficherJour(sujet.le)}.`,
      aRetenir: numeroARetenir(sujet),
      paragraphes: [pourquoi(sujet), ...rappeler(sujet), suites[sujet.donnees.motif](sujet), CONTESTER],
      facile: enFacile(sujet),
      lien: versMonEspace(sujet, "Voir ce que je peux faire"),
    },
    sms: smsDe(sujet),
    courrier: { recommande: false },
  };
};
