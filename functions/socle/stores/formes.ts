import * as z from "zod/mini";
import type { Demande } from "../../../shared/demande/demande.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { dites } from "../../../shared/formulaire/valeurs.ts";

const sontDesReponses = (lu: unknown): boolean => z.safeParse(dites, lu).success;

/** Stored answers: the rules judged them when they came, and the form of their day may no longer be today's. */
export const reponses = z.custom<Reponses>(sontDesReponses, "not answers");

const deposees = {
  formulaire: z.string(),
  reponses,
  territoire: z.string(),
  compte: z.string(),
  guichet: z.string(),
  deposeeLe: z.string(),
  ancienneteDepuisLe: z.string(),
  expireLe: z.string(),
  dossier: z.string(),
  faitId: z.string(),
  codeAttestation: z.string(),
};

export const demande: z.ZodMiniType<Demande> = z.object({
  ...deposees,
  numeroUnique: z.string(),
  version: z.int(),
  etat: z.enum(["active"]),
  identite: z.enum(["a_verifier", "verifiee"]),
});

export const evenement: z.ZodMiniType<Evenement> = z.object({
  schema: z.literal(1),
  type: z.literal("demande-deposee"),
  numeroUnique: z.string(),
  version: z.int(),
  survenuLe: z.string(),
  connuLe: z.string(),
  acteur: z.object({ role: z.literal("demandeur"), compte: z.string() }),
  guichet: z.string(),
  canal: z.literal("portail"),
  operationId: z.string(),
  precedent: z.nullable(z.string()),
  donnees: z.object(deposees),
});
