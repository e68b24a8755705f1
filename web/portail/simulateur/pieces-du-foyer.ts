import { piecesComplementaires } from "../../../shared/pieces/complementaires.ts";
import { piecesObligatoires } from "../../../shared/pieces/instruction.ts";
import type { Piece } from "../../../shared/pieces/piece.ts";

type Situation = { adultes: number; personnesACharge: number; carteInvalidite: boolean; revenusEnBaisse: boolean };

/** Pieces that what was said here opens, or rules out; the others depend on facts not asked. */
const conditions: Readonly<Record<string, (situation: Situation) => boolean>> = {
  IDENTITE_AUTRES_MAJEURS: ({ adultes, personnesACharge }) => adultes + personnesACharge > 1,
  ETAT_CIVIL_MINEURS: ({ personnesACharge }) => personnesACharge > 0,
  AVIS_IMPOSITION_N1: ({ revenusEnBaisse }) => revenusEnBaisse,
  HANDICAP: ({ carteInvalidite }) => carteInvalidite,
};

const estOuverte = ({ code }: Piece, situation: Situation): boolean => conditions[code]?.(situation) ?? false;

/** Asked when the demande is examined: always, and for what the household has said. */
export const piecesDuFoyer = (situation: Situation): readonly Piece[] => [
  ...piecesObligatoires.filter((piece) => !(piece.code in conditions) || estOuverte(piece, situation)),
  ...piecesComplementaires
    .flatMap((theme): readonly Piece[] => theme.pieces)
    .filter((piece) => estOuverte(piece, situation)),
];
