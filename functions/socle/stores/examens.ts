import { cleDePiece } from "./cles.ts";
import type { ExamenDePiece, Piece } from "./piece.ts";
import type { Operation } from "./transaction.ts";

/** An examination to write on a piece, as it was read. */
export type ExamenAEcrire = { piece: Piece; examen: ExamenDePiece };

/** Written on a piece that is still the one that was read: readable, in force, and examined by nobody since. */
export function examiner(TableName: string, { piece, examen }: ExamenAEcrire): Operation {
  const dernier = piece.examen?.le;
  return {
    Update: {
      TableName,
      Key: cleDePiece(piece.dossier, piece.pieceId),
      UpdateExpression: "SET examen = :examen",
      ConditionExpression: [
        "jugement.etat = :verifiee",
        "attribute_not_exists(retireeLe)",
        "attribute_not_exists(remplaceeLe)",
        dernier === undefined ? "attribute_not_exists(examen)" : "examen.le = :dernier",
      ].join(" AND "),
      ExpressionAttributeValues: {
        ":examen": examen,
        ":verifiee": "verifiee",
        ...(dernier !== undefined && { ":dernier": dernier }),
      },
    },
  };
}
