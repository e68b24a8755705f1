import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import { m } from "../../paraglide/messages.js";
import { EtatDePieceDemandee } from "../../portail/pieces/etat-de-piece.tsx";
import { afficherInstant } from "../../socle/afficher-instant.ts";

/** Pieces asked for and where each stands; how many this profile may not see. */
export const Pieces = ({ dossier: { pieces, piecesGardees } }: { dossier: DossierOuvert }) => (
  <section>
    <h2>{m.dossier_pieces()}</h2>
    <ul className="sne-liste">
      {pieces.map(({ cle, libelle, personne, pourquoi, etat, donnees, sensible, raison }) => (
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
          {donnees[0] && (
            <p className="fr-hint-text fr-mb-0">
              {m.dossier_piece_donnee({ le: afficherInstant(donnees[0].donneeLe) })}
            </p>
          )}
          {raison && <p className="fr-mb-0">{raison.phrase}</p>}
        </li>
      ))}
    </ul>
    {piecesGardees > 0 && <p>{m.dossier_pieces_gardees({ nombre: piecesGardees })}</p>}
  </section>
);
