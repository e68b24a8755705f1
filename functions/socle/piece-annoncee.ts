import { createHash } from "node:crypto";
import type { FichierAnnonce } from "../../shared/pieces/envoi.ts";
import { PIECES_MAX, TAILLE_TOTALE_MAX } from "../../shared/pieces/envoi.ts";
import { Problem } from "../../shared/problems.ts";
import { premiereRelance } from "./envois-de-piece.ts";
import type { BrouillonSuivi } from "./stores/brouillons-suivis.ts";
import { type Piece, tailleDe } from "./stores/piece.ts";
import type { PiecesStore } from "./stores/pieces.ts";

/** A piece about to be sent: by its person, or by the counter that holds the paper. */
export type AAnnoncer = Pick<Piece, "dossier" | "compte" | "code" | "personne" | "numeroUnique" | "parUnAidant"> & {
  operationId: string;
  fichiers: readonly FichierAnnonce[];
};

export type PourAnnoncer = { pieces: Pick<PiecesStore, "lister" | "annoncer">; maintenant: Date };

const ESSAIS = 5;

// the same operation sent twice names the same piece
const identifiantDe = ({ dossier, operationId }: AAnnoncer): string =>
  createHash("sha256").update(`${dossier}:${operationId}`).digest("hex").slice(0, 32);

function pieceNeuve(annonce: AAnnoncer, maintenant: Date): Piece {
  const { operationId: _une, fichiers, ...piece } = annonce;
  return {
    ...piece,
    pieceId: identifiantDe(annonce),
    annonceeLe: maintenant.toISOString(),
    fichiers: Object.fromEntries(
      fichiers.map((fichier, rang) => [String(rang + 1).padStart(2, "0"), { ...fichier, essais: 0 }]),
    ),
    relances: 0,
  };
}

function verifierLesLimites(neuve: Piece, connues: readonly Piece[]): void {
  if (connues.length >= PIECES_MAX) throw new Problem("pieces-trop-nombreuses");
  const gardees = connues.filter(({ retireeLe }) => retireeLe === undefined);
  const total = [neuve, ...gardees].reduce((somme, piece) => somme + tailleDe(piece), 0);
  if (total > TAILLE_TOTALE_MAX) throw new Problem("pieces-trop-lourdes");
}

/** The piece as it stands, whichever of two same operations wrote it; `suivi` of a draft. */
export async function inscrirePiece(
  annonce: AAnnoncer,
  { pieces, maintenant }: PourAnnoncer,
  suivi?: BrouillonSuivi,
): Promise<Piece> {
  const neuve = pieceNeuve(annonce, maintenant);
  const relance = premiereRelance(maintenant);
  for (let essai = 0; essai < ESSAIS; essai++) {
    const connues = await pieces.lister(neuve.dossier);
    const deja = connues.find(({ pieceId }) => pieceId === neuve.pieceId);
    if (deja) return deja;
    verifierLesLimites(neuve, connues);
    if ((await pieces.annoncer(neuve, connues.length, relance, suivi)) === "ecrit") return neuve;
  }
  throw new Problem("service-indisponible", { reessayerDansSecondes: 2 });
}
