import { createHash } from "node:crypto";
import type { pieces as routes } from "../../shared/api/pieces.ts";
import type { Entree } from "../../shared/api/route.ts";
import { PIECES_MAX, TAILLE_TOTALE_MAX } from "../../shared/pieces/envoi.ts";
import { estSensible } from "../../shared/pieces/pieces.ts";
import { demandeePour } from "../../shared/pieces/pieces-demandees.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { type Piece, tailleDe } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { consignerPour, type PourConsigner } from "./consigner-pour.ts";
import { type DossierOuvert, montreLeSensible, ouvrirDossier, type PourOuvrir } from "./dossier-ouvert.ts";
import { envoisDe, type PourEnvoyer, premiereRelance } from "./envois.ts";

type Annonce = Entree<typeof routes.annoncerPiece>;
type Dependances = PourOuvrir &
  PourConsigner &
  PourEnvoyer & { pieces: Pick<PiecesStore, "lister" | "lire" | "annoncer"> };

const ESSAIS = 5;

// the same operation sent twice names the same piece
const identifiantDe = (dossier: string, operationId: string): string =>
  createHash("sha256").update(`${dossier}:${operationId}`).digest("hex").slice(0, 32);

const pieceNeuve = (annonce: Annonce, { dossier, compte, numeroUnique }: DossierOuvert, maintenant: Date): Piece => ({
  dossier,
  pieceId: identifiantDe(dossier, annonce.operationId),
  code: annonce.code,
  personne: annonce.personne,
  compte,
  ...(numeroUnique !== undefined && { numeroUnique }),
  annonceeLe: maintenant.toISOString(),
  fichiers: Object.fromEntries(
    annonce.fichiers.map((fichier, rang) => [String(rang + 1).padStart(2, "0"), { ...fichier, essais: 0 }]),
  ),
  relances: 0,
});

function verifierLesLimites(neuve: Piece, connues: readonly Piece[]): void {
  if (connues.length >= PIECES_MAX) throw new Problem("pieces-trop-nombreuses");
  const gardees = connues.filter(({ retireeLe }) => retireeLe === undefined);
  const total = [neuve, ...gardees].reduce((somme, piece) => somme + tailleDe(piece), 0);
  if (total > TAILLE_TOTALE_MAX) throw new Problem("pieces-trop-lourdes");
}

/** The piece as it stands, whichever of two same operations wrote it. */
async function inscrire(
  neuve: Piece,
  { dossier, compte, brouillonId }: DossierOuvert,
  { pieces, maintenant }: Dependances & { maintenant: Date },
): Promise<Piece> {
  const suivi = brouillonId === undefined ? undefined : { dossier, compte, brouillonId };
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

export const annoncerPiece: Handler<typeof routes.annoncerPiece, Dependances> = async (annonce, contexte) => {
  const ouvert = await ouvrirDossier(annonce.reference, "donner-piece", contexte);
  if (!ouvert) throw new Problem("dossier-introuvable");
  if (!ouvert.enCours) throw new Problem("demande-arretee");
  const demandee = demandeePour(await ouvert.demandees(), annonce.code, annonce.personne);
  // a household gives what it is asked for, and nothing more of its life
  if (!demandee || (estSensible(annonce.code) && !montreLeSensible(ouvert))) throw new Problem("piece-non-demandee");
  const piece = await inscrire(pieceNeuve(annonce, ouvert, contexte.maintenant), ouvert, contexte);
  await consignerPour(ouvert, { acte: "donner-piece", piece: annonce.code }, contexte);
  return { pieceId: piece.pieceId, envois: await envoisDe(piece, contexte) };
};
