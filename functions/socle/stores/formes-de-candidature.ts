import * as z from "zod/mini";
import {
  decisionsDeCommission,
  etatsDeCandidature,
  raisonsDeCloture,
} from "../../../shared/attribution/candidature.ts";
import { etatsDeLogement } from "../../../shared/attribution/logement.ts";
import {
  accordsCollectifs,
  codesDe,
  exceptionsAuxTroisCandidats,
  motifsDeNonAttribution,
  motifsDeRefus,
  reservataires,
  SANS_REPONSE,
} from "../../../shared/attribution/nomenclatures.ts";
import { financements } from "../../../shared/plafonds/plafond.ts";
import { typesDeLogement } from "../../../shared/referentiel/nomenclatures.ts";

const cles = <C extends string>(table: Record<C, unknown>): C[] =>
  Object.keys(table).filter((cle): cle is C => cle in table);

const texte = z.exactOptional(z.string());

export const motifDeRefus = z.enum([...codesDe(motifsDeRefus), SANS_REPONSE]);
export const raisonDeCloture = z.enum(cles(raisonsDeCloture));

const duLogement = {
  logementId: z.string(),
  commune: z.string(),
  categorie: z.enum(["A", "M"]),
  type: z.enum(codesDe(typesDeLogement)),
  surface: z.number(),
  loyer: z.number(),
  financement: z.enum(financements),
};

export const logementEnBref = z.object({
  ...duLogement,
  bailleur: z.string(),
  etage: z.int(),
  ascenseur: z.boolean(),
});

/** A home as its item holds it. */
export const logement = z.object({
  ...logementEnBref.shape,
  version: z.int(),
  etat: z.enum(etatsDeLogement),
  territoire: z.string(),
  adresse: z.string(),
  reservataire: z.enum(codesDe(reservataires)),
  guichetReservataire: texte,
  qpv: z.boolean(),
  rpls: texte,
  subventionTresSociale: z.boolean(),
  saisiLe: z.string(),
  seance: z.exactOptional(z.object({ seanceId: z.string(), le: z.string() })),
  loueLe: texte,
  decidee: z.exactOptional(
    z.object({
      operationId: z.string(),
      le: z.string(),
      guichet: z.string(),
      exception: z.exactOptional(z.enum(codesDe(exceptionsAuxTroisCandidats))),
    }),
  ),
});

export const decision = z.object({
  decision: z.enum(cles(decisionsDeCommission)),
  seanceLe: z.string(),
  rang: z.exactOptional(z.int()),
  condition: z.exactOptional(z.object({ piece: z.string(), avantLe: z.string() })),
  motif: z.exactOptional(z.enum(codesDe(motifsDeNonAttribution))),
  motivation: texte,
  sousMotif: z.exactOptional(z.enum(["IRRRES", "IRRSEJ"])),
  repondreAvantLe: texte,
});

export const etatDeCandidature = z.enum(etatsDeCandidature);

export const candidature = z.object({
  logement: logementEnBref,
  etat: etatDeCandidature,
  le: z.string(),
  version: z.int(),
  auTitreDuDalo: z.boolean(),
  decision: z.exactOptional(decision),
  repondreAvantLe: texte,
  refus: z.exactOptional(motifDeRefus),
});

export const candidatureDuLogement = z.object({
  numeroUnique: z.string(),
  etat: etatDeCandidature,
  auTitreDuDalo: z.boolean(),
  presenteePar: z.string(),
  presenteeLe: z.string(),
  cle: texte,
  decision: z.exactOptional(decision),
  repondreAvantLe: texte,
  refus: z.exactOptional(motifDeRefus),
});

export const attribution = z.object({
  ...duLogement,
  rpls: texte,
  qpv: z.boolean(),
  reservataire: z.enum(codesDe(reservataires)),
  accordCollectif: z.enum(codesDe(accordsCollectifs)),
  dalo: z.enum(["NON", "ACTIF"]),
  dejaLogeParLeBailleur: z.boolean(),
  bailSigneLe: z.string(),
  quartile: z.string(),
  plafond: z.string(),
});
