import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import type { PieceDonnee } from "../../../shared/api/pieces.ts";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";
import { m } from "../../paraglide/messages.js";
import { EtatDePieceDemandee } from "../../portail/pieces/etat-de-piece.tsx";
import { PieceAuGuichet } from "./piece-au-guichet.tsx";

type Proprietes = { dossier: DossierOuvert; raison: RaisonDeLire | undefined; relire: () => void };

/** Pieces asked for and where each stands, those that answer nothing any more, how many this profile may not see. */
export function Pieces({ dossier, raison, relire }: Proprietes) {
  const { numeroUnique, pieces, autresPieces, examinable, piecesGardees } = dossier;
  const donner = (donnees: readonly PieceDonnee[]) =>
    donnees.map((piece) => (
      <PieceAuGuichet
        key={piece.pieceId}
        numeroUnique={numeroUnique}
        piece={piece}
        raison={raison}
        peutExaminer={examinable}
        examinee={relire}
      />
    ));
  return (
    <section>
      <h2>{m.dossier_pieces()}</h2>
      <ul className="sne-liste">
        {pieces.map(({ cle, libelle, personne, pourquoi, etat, donnees, sensible }) => (
          <li key={`${cle}-${personne.cle}`}>
            <p className="fr-mb-0">
              {libelle} – {personne.nom} <EtatDePieceDemandee etat={etat} />{" "}
              {sensible && (
                <Badge small severity="info">
                  {m.dossier_piece_sensible()}
                </Badge>
              )}
            </p>
            <p className="fr-hint-text fr-mb-0">{pourquoi}</p>
            {donner(donnees)}
          </li>
        ))}
        {autresPieces.map((piece) => (
          <li key={piece.pieceId}>
            <p className="fr-mb-0">
              {piece.libelle} {m.dossier_piece_autre()}
            </p>
            {donner([piece])}
          </li>
        ))}
      </ul>
      {piecesGardees > 0 && <p>{m.dossier_pieces_gardees({ nombre: piecesGardees })}</p>}
    </section>
  );
}
