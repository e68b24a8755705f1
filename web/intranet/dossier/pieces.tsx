import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";
import { m } from "../../paraglide/messages.js";
import { EtatDePieceDemandee } from "../../portail/pieces/etat-de-piece.tsx";
import { PieceAuGuichet } from "./piece-au-guichet.tsx";

type Proprietes = { dossier: DossierOuvert; raison: RaisonDeLire | undefined };

/** Pieces asked for and where each stands; how many this profile may not see. */
export const Pieces = ({ dossier: { numeroUnique, pieces, piecesGardees }, raison }: Proprietes) => (
  <section>
    <h2>{m.dossier_pieces()}</h2>
    <ul className="sne-liste">
      {pieces.map(({ cle, libelle, personne, pourquoi, etat, donnees, sensible, raison: refus }) => (
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
          {refus && <p className="fr-mb-0">{refus.phrase}</p>}
          {donnees.map((piece) => (
            <PieceAuGuichet key={piece.pieceId} numeroUnique={numeroUnique} piece={piece} raison={raison} />
          ))}
        </li>
      ))}
    </ul>
    {piecesGardees > 0 && <p>{m.dossier_pieces_gardees({ nombre: piecesGardees })}</p>}
  </section>
);
