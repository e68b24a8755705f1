import * as z from "zod/mini";
import { typesDEvenement } from "../../shared/demande/transitions.ts";
import { joursAvantLaFin } from "../../shared/mandat/mandat.ts";
import { raisonsDeRefus } from "../../shared/pieces/refus.ts";

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

/** A help given on a draft ends soon; whoever holds it is told too. */
const annonceDeFinDAide = z.object({
  type: z.literal("aide-bientot-finie"),
  compte: z.string(),
  brouillonId: z.string(),
  mandatId: z.string(),
  /** Account of the helper, or what holds the mandates of their organisation. */
  detenteur: z.string(),
  jusquAu: z.string(),
  jours: joursAvantLaFin,
});
export type AnnonceDeFinDAide = z.infer<typeof annonceDeFinDAide>;

/** A piece that cannot be used; `numeroUnique` once the demande is filed. */
export const annonceDePiece = z.object({
  type: z.literal("piece-refusee"),
  compte: z.string(),
  pieceId: z.string(),
  numeroUnique: z.optional(z.string()),
  /** File that it hangs on. */
  dossier: z.optional(z.string()),
  raison: z.enum(raisonsDeRefus),
});
export type AnnonceDePiece = z.infer<typeof annonceDePiece>;

/** A piece that can be read: a guichet has it to look at, once the demande is filed. */
const annonceDePieceVerifiee = z.object({
  type: z.literal("piece-verifiee"),
  compte: z.string(),
  numeroUnique: z.optional(z.string()),
  dossier: z.optional(z.string()),
  /** A helper gave it for the person, who is told. */
  parUnAidant: z.optional(z.literal(true)),
});
export type AnnonceDePieceVerifiee = z.infer<typeof annonceDePieceVerifiee>;

/** A guichet wrote to the person. */
export const annonceDeMessage = z.object({
  type: z.literal("message-recu"),
  numeroUnique: z.string(),
  messageId: z.string(),
});
export type AnnonceDeMessage = z.infer<typeof annonceDeMessage>;

/** A helper wrote to the guichet for the person. */
const annonceDeMessageDAidant = z.object({ type: z.literal("message-d-aidant"), numeroUnique: z.string() });
export type AnnonceDeMessageDAidant = z.infer<typeof annonceDeMessageDAidant>;

const pourLaPersonne = [
  annonceDEvenement,
  annonceDeRetour,
  annonceDeBrouillon,
  annonceDeFinDAide,
  annonceDePiece,
  annonceDeMessage,
  annonceDeMessageDAidant,
  annonceDePieceVerifiee,
] as const;

/** All that a person may have to be told of. */
export const annoncePourLaPersonne = z.discriminatedUnion("type", pourLaPersonne);
export type AnnoncePourLaPersonne = z.infer<typeof annoncePourLaPersonne>;

/** All that changes what guichets search, or look at. */
export const annonceAIndexer = z.discriminatedUnion("type", [
  annonceDEvenement,
  annonceDePiece,
  annonceDePieceVerifiee,
]);
export type AnnonceAIndexer = z.infer<typeof annonceAIndexer>;

export const annonce = z.discriminatedUnion("type", pourLaPersonne);
export type Annonce = z.infer<typeof annonce>;
