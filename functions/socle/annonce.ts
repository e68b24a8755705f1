import * as z from "zod/mini";
import { typesDEvenement } from "../../shared/demande/transitions.ts";

/** A new event of a demande: which one, and nothing of the person; who needs more reads it where it stands. */
export const annonceDEvenement = z.object({
  numeroUnique: z.string(),
  version: z.int(),
  type: z.enum(typesDEvenement),
});
export type AnnonceDEvenement = z.infer<typeof annonceDEvenement>;

/** The mail that told this event came back: a letter takes its place. */
const annonceDeRetour = z.object({ type: z.literal("envoi-non-remis"), numeroUnique: z.string(), version: z.int() });
export type AnnonceDeRetour = z.infer<typeof annonceDeRetour>;

/** A draft that nobody has touched for long; `effaceLe`: day when it goes. */
const annonceDeBrouillon = z.object({
  type: z.literal("brouillon-oublie"),
  compte: z.string(),
  brouillonId: z.string(),
  effaceLe: z.string(),
});
export type AnnonceDeBrouillon = z.infer<typeof annonceDeBrouillon>;

/** All that a person may have to be told of. */
export const annonce = z.discriminatedUnion("type", [annonceDEvenement, annonceDeRetour, annonceDeBrouillon]);
export type Annonce = z.infer<typeof annonce>;
