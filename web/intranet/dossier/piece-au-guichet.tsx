import { examen } from "../../../shared/api/examen.ts";
import type { PieceDonnee } from "../../../shared/api/pieces.ts";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { call } from "../../socle/client.ts";
import { Telecharger } from "../../socle/pieces/telecharger.tsx";

type Proprietes = { numeroUnique: string; piece: PieceDonnee; raison: RaisonDeLire | undefined };

/** A piece given: when, and the way to read it; the person sees who did. */
export function PieceAuGuichet({ numeroUnique, piece, raison }: Proprietes) {
  const { pieceId, libelle, donneeLe, verifieeLe, etat } = piece;
  const lire = () => call(examen.ouvrirPiece, { numeroUnique, pieceId, ...(raison !== undefined && { raison }) });
  const le = afficherInstant(donneeLe);
  return (
    <div className="fr-mt-1w">
      <p className="fr-hint-text fr-mb-0">
        {etat === "remplacee" ? m.dossier_piece_remplacee({ le }) : m.dossier_piece_donnee({ le })}
      </p>
      {verifieeLe !== undefined && <Telecharger libelle={libelle} lire={lire} />}
    </div>
  );
}
