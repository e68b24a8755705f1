import * as z from "zod/mini";
import { TYPES_ACCEPTES } from "../../../shared/pieces/envoi.ts";
import type { EtatDePiece } from "../../../shared/pieces/etats.ts";
import { issues } from "../../../shared/pieces/examens.ts";
import { estRaisonDeRefus, type RaisonDeRefus } from "../../../shared/pieces/refus.ts";

const type = z.enum(TYPES_ACCEPTES);
const raison = z.custom<RaisonDeRefus>((lu) => typeof lu === "string" && estRaisonDeRefus(lu));

const analyse = z.union([z.object({ issue: z.literal("sain"), type, pages: z.int() }), z.object({ issue: raison })]);

/** `non-examine`: the antivirus says that it cannot look inside. */
const antivirus = z.object({ issue: z.enum(["sain", "virus", "non-examine"]), versionId: z.string() });
export type Antivirus = z.infer<typeof antivirus>;

const fichier = z.object({
  type,
  taille: z.int(),
  sha256: z.string(),
  recuLe: z.optional(z.string()),
  versionId: z.optional(z.string()),
  /** Times that it was opened to be read: what kills the reader is not tried for ever. */
  essais: z.int(),
  analyse: z.optional(analyse),
  antivirus: z.optional(antivirus),
});
export type Fichier = z.infer<typeof fichier>;

/** What may be read: one version of one object, and no other. */
const document = z.object({ cle: z.string(), versionId: z.string(), type, taille: z.int() });
export type Document = z.infer<typeof document>;

const jugement = z.union([
  z.object({
    etat: z.literal("verifiee"),
    le: z.string(),
    documents: z.array(document),
    pages: z.int(),
    valableJusquAu: z.optional(z.string()),
  }),
  z.object({ etat: z.literal("refusee"), le: z.string(), raison }),
]);
export type Jugement = z.infer<typeof jugement>;

/** What a guichet said of it, in which words, and when. */
const examen = z.object({
  issue: z.enum(issues),
  phrase: z.exactOptional(z.string()),
  le: z.string(),
  guichet: z.string(),
});
export type ExamenDePiece = z.infer<typeof examen>;

export const piece = z.object({
  dossier: z.string(),
  pieceId: z.string(),
  code: z.string(),
  personne: z.string(),
  compte: z.string(),
  /** Number of the demande, when it was filed already. */
  numeroUnique: z.optional(z.string()),
  /** A helper gives it for the person. */
  parUnAidant: z.optional(z.literal(true)),
  annonceeLe: z.string(),
  /** By rank, `01` first. */
  fichiers: z.record(z.string(), fichier),
  jugement: z.optional(jugement),
  examen: z.optional(examen),
  remplaceeLe: z.optional(z.string()),
  retireeLe: z.optional(z.string()),
  /** Times that the sweep looked at it again. */
  relances: z.int(),
});
export type Piece = z.infer<typeof piece>;

/** Its files, in the order of the pages. */
export const fichiersDe = ({ fichiers }: Pick<Piece, "fichiers">): [string, Fichier][] =>
  Object.entries(fichiers).toSorted(([a], [b]) => (a < b ? -1 : 1));

export const estRecue = (piece: Pick<Piece, "fichiers">): boolean =>
  Object.values(piece.fichiers).every(({ recuLe }) => recuLe !== undefined);

export function etatDePiece(piece: Piece): EtatDePiece {
  if (piece.remplaceeLe !== undefined) return "remplacee";
  if (piece.jugement?.etat === "verifiee" && piece.examen)
    return piece.examen.issue === "acceptee" ? "acceptee" : "ecartee";
  if (piece.jugement) return piece.jugement.etat;
  return estRecue(piece) ? "recue" : "attendue";
}

/** Bytes that it keeps, or may. */
export const tailleDe = (piece: Piece): number =>
  piece.jugement?.etat === "refusee" || piece.remplaceeLe !== undefined
    ? 0
    : Object.values(piece.fichiers).reduce((total, { taille }) => total + taille, 0);

/** Where a file of a piece is in the bucket. */
export const cleDeFichier = ({ dossier, pieceId }: Pick<Piece, "dossier" | "pieceId">, fichierId: string): string =>
  `${dossier}/${pieceId}/${fichierId}`;
