import * as z from "zod/mini";
import { decisionsDeCommission, etatsDeCandidature } from "../attribution/candidature.ts";
import { etatsDeLogement } from "../attribution/logement.ts";
import {
  accordsCollectifs,
  codesDe,
  motifsDeNonAttribution,
  motifsDeRefus,
  reservataires,
  SANS_REPONSE,
} from "../attribution/nomenclatures.ts";
import { priorites } from "../attribution/regle.ts";
import { numeroUnique } from "../demande/numero-unique.ts";
import { financements } from "../plafonds/plafond.ts";
import { typesDeLogement } from "../referentiel/nomenclatures.ts";
import { identifiant, jour } from "./formes.ts";
import type { Route } from "./route.ts";

const deLAttribution = { fonction: "attribution", access: "agent", status: 200 } as const;

const nombre = (maximum: number) =>
  z.number("nombre-attendu").check(z.minimum(0, "nombre-trop-petit"), z.maximum(maximum, "nombre-trop-grand"));
const entier = (maximum: number) =>
  z.int("nombre-entier-attendu").check(z.minimum(0, "nombre-trop-petit"), z.maximum(maximum, "nombre-trop-grand"));
const ligne = (maximum: number) =>
  z.string("reponse-manquante").check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(maximum, "texte-trop-long"));

/** What the landlord says of a home. */
export const logementSaisi = {
  commune: z.string("reponse-manquante").check(z.regex(/^(?:\d{2}|2[AB])\d{3}$/u, "commune-inconnue")),
  adresse: ligne(200),
  categorie: z.enum(["A", "M"], "choix-inconnu"),
  type: z.enum(codesDe(typesDeLogement), "choix-inconnu"),
  surface: nombre(1000).check(z.minimum(9, "nombre-trop-petit")),
  etage: entier(60),
  ascenseur: z.boolean("reponse-manquante"),
  loyer: nombre(10_000).check(z.minimum(1, "nombre-trop-petit")),
  financement: z.enum(financements, "choix-inconnu"),
  reservataire: z.enum(codesDe(reservataires), "choix-inconnu"),
  /** Guichet of the body that holds the contingent, when it is one. */
  guichetReservataire: z.optional(z.string().check(z.regex(/^G\d{4}$/u, "valeur-invalide"))),
  qpv: z.boolean("reponse-manquante"),
  rpls: z.optional(ligne(40)),
  subventionTresSociale: z.boolean("reponse-manquante"),
};

export const logementEnBref = z.object({
  logementId: identifiant,
  bailleur: z.string(),
  commune: z.string(),
  categorie: z.enum(["A", "M"]),
  type: z.enum(codesDe(typesDeLogement)),
  surface: z.number(),
  etage: z.int(),
  ascenseur: z.boolean(),
  loyer: z.number(),
  financement: z.enum(financements),
});

const logementLu = z.extend(logementEnBref, {
  nomDeLaCommune: z.string(),
  version: z.int(),
  etat: z.enum(etatsDeLogement),
  adresse: z.string(),
  reservataire: z.enum(codesDe(reservataires)),
  guichetReservataire: z.exactOptional(z.string()),
  qpv: z.boolean(),
  rpls: z.exactOptional(z.string()),
  subventionTresSociale: z.boolean(),
  saisiLe: z.string(),
  seance: z.exactOptional(z.object({ seanceId: identifiant, le: jour })),
  loueLe: z.exactOptional(jour),
});
export type LogementLu = z.infer<typeof logementLu>;

const decisionLue = z.object({
  decision: z.enum(
    Object.keys(decisionsDeCommission).filter(
      (code): code is keyof typeof decisionsDeCommission => code in decisionsDeCommission,
    ),
  ),
  seanceLe: jour,
  rang: z.exactOptional(z.int()),
  condition: z.exactOptional(z.object({ piece: z.string(), avantLe: jour })),
  motif: z.exactOptional(z.enum(codesDe(motifsDeNonAttribution))),
  motivation: z.exactOptional(z.string()),
  sousMotif: z.exactOptional(z.enum(["IRRRES", "IRRSEJ"])),
  repondreAvantLe: z.exactOptional(jour),
});

const candidatureLue = z.object({
  numeroUnique,
  etat: z.enum(etatsDeCandidature),
  auTitreDuDalo: z.boolean(),
  presenteePar: z.string(),
  presenteeLe: jour,
  decision: z.exactOptional(decisionLue),
  repondreAvantLe: z.exactOptional(jour),
  refus: z.exactOptional(z.enum([...codesDe(motifsDeRefus), SANS_REPONSE])),
});
export type CandidatureLue = z.infer<typeof candidatureLue>;

/** What the agent who reads may do to the home today. */
export const actesSurUnLogement = ["gerer", "designer"] as const;

export const logementEtCandidatures = z.object({
  logement: logementLu,
  candidatures: z.array(candidatureLue),
  actes: z.array(z.enum(actesSurUnLogement)),
});
export type LogementEtCandidatures = z.infer<typeof logementEtCandidatures>;

export const constatLu = z.object({
  regle: z.string(),
  verdict: z.enum(["convient", "exclut", "a-verifier"]),
  phrase: z.string(),
});

const demandeExaminee = {
  numeroUnique,
  ancienneteDepuisLe: jour,
  priorite: z.enum(priorites),
  points: z.exactOptional(z.number()),
  constats: z.array(constatLu),
};

export const classementLu = z.object({
  eligibles: z.array(z.object({ ...demandeExaminee, rang: z.int() })),
  exclus: z.array(z.object(demandeExaminee)),
  /** Demandes looked at; `suite` when others wish the commune and were not, for a reading is bounded. */
  lues: z.int(),
  suite: z.boolean(),
});
export type ClassementLu = z.infer<typeof classementLu>;

const sur = { logementId: identifiant, operationId: identifiant };

/** Homes to let, and the demandes that stand for them; any home outside one's rights is answered as if there were none. */
export const attribution = {
  saisirLogement: {
    ...deLAttribution,
    method: "POST",
    path: "/api/guichet/logements",
    resume: "Enregistre un logement à louer : l’opération répétée rend le même logement.",
    input: z.strictObject({ operationId: identifiant, ...logementSaisi }),
    output: logementEtCandidatures,
    status: 201,
    problems: ["champs-invalides", "acces-refuse", "commune-introuvable"],
  },
  listerLogements: {
    ...deLAttribution,
    method: "GET",
    path: "/api/guichet/logements",
    resume: "Les logements du bailleur, ou ceux du contingent du réservataire, les plus récents d’abord.",
    input: z.strictObject({}),
    output: z.object({ logements: z.array(logementLu), peutSaisir: z.boolean() }),
    problems: ["acces-refuse"],
  },
  lireLogement: {
    ...deLAttribution,
    method: "GET",
    path: "/api/guichet/logements/{logementId}",
    resume: "Un logement et ses candidatures.",
    input: z.strictObject({ logementId: identifiant }),
    output: logementEtCandidatures,
    problems: ["logement-introuvable"],
  },
  retirerLogement: {
    ...deLAttribution,
    method: "POST",
    path: "/api/guichet/logements/{logementId}/retrait",
    resume: "Retire un logement de la location : ses candidatures se closent, et les personnes l’apprennent.",
    input: z.strictObject(sur),
    output: logementEtCandidatures,
    problems: ["logement-introuvable", "logement-deja-loue", "logement-change"],
  },
  classerDemandes: {
    ...deLAttribution,
    method: "GET",
    path: "/api/guichet/logements/{logementId}/demandes",
    resume: "Les demandes qui souhaitent cette commune, classées, avec la raison de chacune et de chaque exclusion.",
    input: z.strictObject({ logementId: identifiant }),
    output: classementLu,
    problems: ["logement-introuvable"],
  },
  designer: {
    ...deLAttribution,
    method: "POST",
    path: "/api/guichet/logements/{logementId}/candidatures",
    resume: "Présente une demande pour ce logement ; un logement réservé reçoit celles de son réservataire.",
    input: z.strictObject({ ...sur, numeroUnique, auTitreDuDalo: z._default(z.boolean(), false) }),
    output: logementEtCandidatures,
    problems: [
      "champs-invalides",
      "logement-introuvable",
      "acces-refuse",
      "demande-introuvable",
      "demande-arretee",
      "logement-deja-loue",
      "logement-deja-decide",
      "candidature-deja-presentee",
    ],
  },
  noterReponse: {
    ...deLAttribution,
    method: "POST",
    path: "/api/guichet/logements/{logementId}/reponse",
    resume: "Note la réponse que la personne donne au bailleur, sur papier ou de vive voix.",
    input: z.strictObject({
      ...sur,
      numeroUnique,
      refus: z.optional(z.enum(codesDe(motifsDeRefus), "choix-inconnu")),
    }),
    output: logementEtCandidatures,
    problems: [
      "champs-invalides",
      "logement-introuvable",
      "demande-introuvable",
      "demande-arretee",
      "proposition-introuvable",
      "proposition-expiree",
    ],
  },
  signerBail: {
    ...deLAttribution,
    method: "POST",
    path: "/api/guichet/logements/{logementId}/bail",
    resume: "Enregistre le bail signé : le logement est loué, la demande satisfaite (CCH, R. 441-2-8 a et R. 441-2-9).",
    input: z.strictObject({
      ...sur,
      numeroUnique,
      accordCollectif: z.enum(codesDe(accordsCollectifs), "choix-inconnu"),
      dejaLogeParLeBailleur: z.boolean("reponse-manquante"),
    }),
    output: logementEtCandidatures,
    problems: [
      "champs-invalides",
      "logement-introuvable",
      "demande-introuvable",
      "demande-arretee",
      "logement-deja-loue",
      "logement-non-accepte",
    ],
  },
} as const satisfies Record<string, Route>;
