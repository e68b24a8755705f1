import { Problem, type ProblemCode } from "../problems.ts";
import { apresLeDelai, jourAParis, jourDuPreavis } from "./delais.ts";
import { type Demande, rangsDAvis } from "./demande.ts";
import { finSansRenouvellement, versionsDesAvis } from "./echeances.ts";
import type { Evenement, Fait, TypeDEvenement } from "./evenements.ts";
import { bailPossible } from "./gardes-de-candidature.ts";
import { veutUnePreuve } from "./radiation.ts";
import { rejouer } from "./rejeu.ts";
import { dernierJourDeReprise } from "./reprise-possible.ts";
import type { Depart, Garde, Transition } from "./transition.ts";
import { transitionsDIdentite } from "./transitions-d-identite.ts";
import { transitionsDInstruction } from "./transitions-d-instruction.ts";
import { transitionsDeCandidature } from "./transitions-de-candidature.ts";
import { transitionsDeMandat } from "./transitions-de-mandat.ts";

const siPas = (admis: boolean, code: ProblemCode): ProblemCode | undefined => (admis ? undefined : code);

const renouvelable: Garde<"demande-renouvelee"> = ({ expireLe }, _donnees, jour) =>
  siPas(jour >= jourDuPreavis(expireLe), "renouvellement-pas-ouvert");

const restaurable: Garde<"demande-restauree"> = ({ radiation }, _donnees, jour) =>
  siPas(jour <= (radiation?.restaurableJusquAu ?? ""), "restauration-impossible");

const reprenable: Garde<"reactivation-demandee"> = (demande, _donnees, jour) => {
  if (demande.reactivationDemandeeLe !== undefined) return "reactivation-deja-demandee";
  return siPas(jour <= (dernierJourDeReprise(demande) ?? ""), "reactivation-impossible");
};

const demandee = ({ reactivationDemandeeLe }: Demande): ProblemCode | undefined =>
  siPas(reactivationDemandeeLe !== undefined, "reactivation-non-demandee");

const avisSuivant: Garde<"preavis-emis"> = ({ avis = [], expireLe }, { rang, pourLe }) => {
  const dernier = avis.at(-1)?.rang;
  const suit = dernier === undefined || rangsDAvis.indexOf(rang) > rangsDAvis.indexOf(dernier);
  return siPas(suit && pourLe === expireLe, "avis-deja-emis");
};

/** A warning counts once its receipt is proved, one month before (R. 441-2-7, R. 441-2-8). */
const avertie: Garde<"demande-radiee"> = (demande, { motif, preuve }, jour) => {
  if (!veutUnePreuve(motif)) return undefined;
  const { avertissement } = demande;
  const attendues =
    motif === "non_renouvellement"
      ? versionsDesAvis(demande)
      : [avertissement].flatMap((emis) => (emis?.motif === motif ? [emis.version] : []));
  const prouvee = preuve !== undefined && attendues.includes(preuve.version) && jour >= apresLeDelai(preuve.le);
  const tolerancePassee = motif !== "non_renouvellement" || jour >= finSansRenouvellement(demande);
  return siPas(prouvee && tolerancePassee, "radiation-sans-preuve");
};

/** The whole life of a demande, state × action → state; every change of the system goes through it. */
export const transitions: { [T in TypeDEvenement]: Transition<T> } = {
  "demande-deposee": { action: "déposer", depuis: "inexistante", vers: "active", libelle: "Demande déposée" },
  "demande-modifiee": { action: "modifier", depuis: "active", vers: "active", libelle: "Demande modifiée" },
  "codemandeur-separe": {
    action: "séparer",
    depuis: "active",
    vers: "active",
    libelle: "Une personne a quitté cette demande",
  },
  "demande-renouvelee": {
    action: "renouveler",
    depuis: "active",
    vers: "active",
    libelle: "Demande renouvelée",
    refus: renouvelable,
  },
  "preavis-emis": {
    action: "prévenir",
    depuis: "active",
    vers: "active",
    libelle: "Avis de renouvellement envoyé",
    refus: avisSuivant,
  },
  "avertissement-emis": {
    action: "avertir",
    depuis: "active",
    vers: "active",
    libelle: "Avertissement envoyé avant radiation",
    refus: ({ avertissement }) => siPas(avertissement === undefined, "avis-deja-emis"),
  },
  "avertissement-leve": {
    action: "lever l’avertissement",
    depuis: "active",
    vers: "active",
    libelle: "Avertissement levé",
    refus: ({ avertissement }) => siPas(avertissement !== undefined, "avertissement-absent"),
  },
  "injoignable-signalee": {
    action: "signaler injoignable",
    depuis: "active",
    vers: "active",
    libelle: "Nos messages ne vous sont pas parvenus : un guichet cherche à vous joindre",
    refus: ({ injoignableDepuis }) => siPas(injoignableDepuis === undefined, "avis-deja-emis"),
  },
  "demande-retiree": { action: "retirer", depuis: "active", vers: "radiee", libelle: "Demande retirée" },
  "demande-radiee": {
    action: "radier",
    depuis: "active",
    vers: "radiee",
    libelle: "Demande arrêtée (radiation)",
    refus: (demande, donnees, jour) => bailPossible(demande, donnees) ?? avertie(demande, donnees, jour),
  },
  "demande-restauree": {
    action: "rétablir",
    depuis: "radiee",
    vers: "active",
    libelle: "Demande rétablie",
    refus: restaurable,
  },
  "reactivation-demandee": {
    action: "demander la reprise",
    depuis: "radiee",
    vers: "radiee",
    libelle: "Reprise demandée au gestionnaire",
    refus: reprenable,
  },
  "reactivation-refusee": {
    action: "refuser la reprise",
    depuis: "radiee",
    vers: "radiee",
    libelle: "Reprise refusée",
    refus: demandee,
  },
  "demande-reactivee": {
    action: "réactiver",
    depuis: "radiee",
    vers: "active",
    libelle: "Demande reprise, avec la même ancienneté",
    refus: demandee,
  },
  ...transitionsDInstruction,
  ...transitionsDeCandidature,
  ...transitionsDeMandat,
  ...transitionsDIdentite,
};

/** Every type of event. */
export const typesDEvenement = Object.keys(transitions).filter((type): type is TypeDEvenement => type in transitions);

/** What the person reads of an event. */
export const libelleDEvenement = (type: TypeDEvenement): string => transitions[type].libelle;

const malPlacee: Record<Depart, ProblemCode> = {
  inexistante: "demande-deja-deposee",
  active: "demande-arretee",
  radiee: "demande-en-cours",
};

/** Why this may not happen to this demande on this day (in Paris); undefined when it may. */
export function refusDe<T extends TypeDEvenement>(
  avant: Demande | undefined,
  { type, donnees }: Fait<T>,
  jour: string,
): ProblemCode | undefined {
  const { depuis, refus }: Transition<T> = transitions[type];
  if (depuis !== (avant?.etat ?? "inexistante")) return malPlacee[depuis];
  return avant && refus?.(avant, donnees, jour);
}

export type Circonstances = Omit<Evenement, "schema" | "version" | "type" | "donnees" | "survenuLe"> & {
  survenuLe?: string;
};

/** Next state and its event; throws the problem of `refusDe` when the table has no way from here. */
export function appliquer(
  avant: Demande | undefined,
  fait: Fait,
  circonstances: Circonstances,
): { apres: Demande; evenement: Evenement } {
  const refus = refusDe(avant, fait, jourAParis(new Date(circonstances.connuLe)));
  if (refus !== undefined) throw new Problem(refus);
  const evenement: Evenement = {
    schema: 1,
    survenuLe: circonstances.connuLe,
    ...circonstances,
    version: (avant?.version ?? 0) + 1,
    ...fait,
  };
  const apres = rejouer([evenement], avant);
  if (!apres) throw new Error("an event always gives a state");
  return { apres, evenement };
}
