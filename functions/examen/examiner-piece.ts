import type { examen as routes } from "../../shared/api/examen.ts";
import type { Fait } from "../../shared/demande/evenements.ts";
import { type Examen, examenDe } from "../../shared/pieces/examens.ts";
import { estSensible } from "../../shared/pieces/pieces.ts";
import { Problem } from "../../shared/problems.ts";
import { exigerLisible } from "../socle/documents-lisibles.ts";
import type { Handler } from "../socle/http.ts";
import { montrerPiece } from "../socle/piece-montree.ts";
import type { Piece } from "../socle/stores/piece.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";
import { type PourTrouver, pieceDuDossier } from "./piece-du-dossier.ts";

type Dependances = PourTrouver & PourAgir;

/** What of an examination any reader of the file may read. */
const fait = ({ pieceId, code, personne }: Piece, { issue, phrase }: Examen): Fait => ({
  type: "piece-examinee",
  donnees: {
    pieceId,
    issue,
    ...(!estSensible(code) && { code, personne, ...(phrase !== undefined && { phrase }) }),
  },
});

function exigerARegarder(piece: Piece, corrige: boolean): void {
  exigerLisible(piece);
  if (piece.remplaceeLe !== undefined) throw new Problem("piece-remplacee");
  if (piece.examen && !corrige) throw new Problem("piece-deja-examinee");
}

/** Said once for each operation, on the piece and in the life of the demande together. */
export const examinerPiece: Handler<typeof routes.examinerPiece, Dependances> = async (entree, contexte) => {
  const { pieceId, issue, phrase, corrige = false } = entree;
  const { agent, demande, piece: vue } = await pieceDuDossier(entree, "juger-piece", contexte);
  const ou = { dossier: demande.dossier, pieceId };
  await surLaDemande(entree, "juger-piece", contexte, async () => {
    const piece = await contexte.pieces.lire(ou);
    if (!piece || piece.retireeLe !== undefined) throw new Problem("piece-introuvable");
    exigerARegarder(piece, corrige);
    const dit = examenDe(issue, phrase);
    const examen = { ...dit, le: contexte.maintenant.toISOString(), guichet: agent.poste.guichet };
    return { fait: fait(piece, dit), examen: { piece, examen } };
  });
  return montrerPiece((await contexte.pieces.lire(ou)) ?? vue);
};
