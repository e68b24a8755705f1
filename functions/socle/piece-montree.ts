import type { PieceDemandeeLue, PieceDonnee } from "../../shared/api/pieces.ts";
import { type EtatDeDemandeDePiece, fontFoi } from "../../shared/pieces/etats.ts";
import { pieceDeCode } from "../../shared/pieces/pieces.ts";
import type { PieceDemandee } from "../../shared/pieces/pieces-demandees.ts";
import { type RaisonDeRefus, refusDePiece } from "../../shared/pieces/refus.ts";
import { type ExamenDePiece, etatDePiece, fichiersDe, type Piece } from "./stores/piece.ts";

const raisonDite = (code: RaisonDeRefus) => ({ code, phrase: refusDePiece[code].phrase });

function montrerExamen({ issue, phrase, le, guichet }: ExamenDePiece): Pick<PieceDonnee, "examen" | "raison"> {
  const dit = { examen: { issue, le, guichet } };
  return phrase === undefined ? dit : { ...dit, raison: { code: issue, phrase } };
}

/** A piece given, as its owner reads it. */
export function montrerPiece(piece: Piece): PieceDonnee {
  const { pieceId, code, personne, annonceeLe, jugement, examen } = piece;
  return {
    pieceId,
    code,
    libelle: pieceDeCode(code)?.libelle ?? code,
    personne,
    etat: etatDePiece(piece),
    donneeLe: annonceeLe,
    fichiers: fichiersDe(piece).map(([fichierId, { type, taille, recuLe }]) => ({
      fichierId,
      type,
      taille,
      recu: recuLe !== undefined,
    })),
    ...(jugement?.etat === "refusee" && { raison: raisonDite(jugement.raison) }),
    ...(jugement?.etat === "verifiee" && {
      verifieeLe: jugement.le,
      pages: jugement.pages,
      ...(examen && montrerExamen(examen)),
      ...(jugement.valableJusquAu !== undefined && { valableJusquAu: jugement.valableJusquAu }),
    }),
  };
}

export const repondA = ({ choix, personne }: PieceDemandee, piece: Pick<Piece, "code" | "personne">): boolean =>
  piece.personne === personne.cle && choix.some(({ code }) => code === piece.code);

/** A verified piece answers until it is no longer valid, whatever was sent after it; failing that, the newest one does. */
function etatDe(
  donnees: readonly PieceDonnee[],
  aujourdhui: string,
): { etat: EtatDeDemandeDePiece; selon?: PieceDonnee } {
  const vives = donnees.filter(({ etat }) => etat !== "remplacee");
  const valable = ({ valableJusquAu }: PieceDonnee) => valableJusquAu === undefined || valableJusquAu >= aujourdhui;
  const verifiee = vives.find((donnee) => fontFoi(donnee.etat) && valable(donnee));
  const [derniere] = vives;
  const selon = verifiee ?? derniere;
  if (!selon || selon.etat === "remplacee") return { etat: "a-donner" };
  return fontFoi(selon.etat) && !valable(selon) ? { etat: "a-renouveler", selon } : { etat: selon.etat, selon };
}

/** A request, and the pieces given for it, newest first. */
export function montrerDemandee(
  demandee: PieceDemandee,
  pieces: readonly Piece[],
  aujourdhui: string,
): PieceDemandeeLue {
  const donnees = pieces.filter((piece) => repondA(demandee, piece)).map(montrerPiece);
  const { etat, selon } = etatDe(donnees, aujourdhui);
  const { choix, champ: _quiLOuvre, ...dite } = demandee;
  return {
    ...dite,
    choix: choix.map(({ code, libelle }) => ({ code, libelle })),
    etat,
    donnees,
    ...(selon?.raison && { raison: selon.raison }),
    ...(selon?.valableJusquAu !== undefined && { valableJusquAu: selon.valableJusquAu }),
  };
}
