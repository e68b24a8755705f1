import type { Decision, EtatDeCandidature } from "../../shared/attribution/candidature.ts";
import { enBref } from "../../shared/attribution/logement.ts";
import { ajouterJours } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { unLogement } from "../un-logement.ts";
import type { Envie } from "./envie.ts";

/** The home of the last candidature in one of these states. */
const logementDe = ({ candidatures = [] }: Demande, ...etats: readonly EtatDeCandidature[]): string | undefined =>
  candidatures.findLast(({ etat }) => etats.includes(etat))?.logement.logementId;

const DELAI = 15;

const decisions = (jour: string): [Decision, ...Decision[]] => {
  const offre = { seanceLe: jour, repondreAvantLe: ajouterJours(jour, DELAI) };
  return [
    { decision: "ATTRIBUTION", ...offre },
    { decision: "ATTRIBUTION_RANG", rang: 1, ...offre },
    { decision: "ATTRIBUTION_RANG", rang: 2, seanceLe: jour },
    { decision: "NON_ATTRIBUTION", seanceLe: jour, motivation: "Trop petit" },
    { decision: "IRRECEVABILITE", sousMotif: "IRRRES", seanceLe: jour, motivation: "Ressources" },
  ];
};

/** What may be tried around homes to let: presented, decided, offered, answered or not, closed, let. */
export const enviesDeLogement: readonly Envie[] = [
  {
    unJourSur: 300,
    qui: "agent",
    fait: (_demande, { jour }) => ({
      type: "candidature-presentee",
      donnees: { logement: enBref(unLogement({ logementId: `logement-${jour}` })), auTitreDuDalo: false },
    }),
  },
  {
    unJourSur: 20,
    qui: "agent",
    fait(demande, { jour, hasard }) {
      const logementId = logementDe(demande, "presentee");
      return logementId === undefined
        ? undefined
        : { type: "candidature-examinee", donnees: { logementId, ...hasard.parmi(decisions(jour)) } };
    },
  },
  {
    unJourSur: 20,
    qui: "agent",
    fait(demande, { jour }) {
      const logementId = logementDe(demande, "en-attente");
      return logementId === undefined
        ? undefined
        : { type: "logement-propose", donnees: { logementId, repondreAvantLe: ajouterJours(jour, DELAI) } };
    },
  },
  {
    // often too late: silence is then heard at night
    unJourSur: 25,
    qui: "personne",
    fait(demande, { hasard }) {
      const logementId = logementDe(demande, "proposee");
      const refus = hasard.parmi([undefined, "LOY", "AUT"] as const);
      return logementId === undefined
        ? undefined
        : { type: "proposition-repondue", donnees: { logementId, ...(refus && { refus }) } };
    },
  },
  {
    unJourSur: 60,
    qui: "agent",
    fait(demande) {
      const logementId = logementDe(demande, "presentee", "en-attente", "proposee", "acceptee");
      return logementId === undefined
        ? undefined
        : { type: "candidature-close", donnees: { logementId, raison: "logement-retire" } };
    },
  },
];
