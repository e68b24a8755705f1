import { piecesComplementaires } from "./complementaires.ts";
import { piecesDIdentite } from "./identite.ts";
import { piecesObligatoires } from "./instruction.ts";
import type { Piece } from "./piece.ts";

/** The closed list of what may be asked for, whole. */
export const pieces: readonly Piece[] = [
  ...piecesDIdentite,
  ...piecesObligatoires,
  ...piecesComplementaires.flatMap((theme): readonly Piece[] => theme.pieces),
];

const parCode: ReadonlyMap<string, Piece> = new Map(pieces.map((piece) => [piece.code, piece]));

/** Seen by a profile of sensitive pieces alone; a kind that left the list is guarded too. */
export const estSensible = (code: string): boolean => {
  const connue = parCode.get(code);
  return connue === undefined || connue.sensible === true;
};

export const pieceDeCode = (code: string): Piece | undefined => parCode.get(code);
