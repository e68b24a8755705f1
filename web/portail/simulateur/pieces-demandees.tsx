import { piecesComplementaires } from "../../../shared/pieces/complementaires.ts";
import { piecesDIdentite } from "../../../shared/pieces/identite.ts";
import type { Piece } from "../../../shared/pieces/piece.ts";
import { m } from "../../paraglide/messages.js";

const Liste = ({ pieces }: { pieces: readonly Piece[] }) => (
  <ul>
    {pieces.map(({ code, libelle, quand }) => (
      <li key={code}>
        {libelle}
        <span className="fr-hint-text">{quand.charAt(0).toUpperCase() + quand.slice(1)}</span>
      </li>
    ))}
  </ul>
);

const [identiteFrancaise, identiteEuropeenne, ...titresDeSejour] = piecesDIdentite;

/** What will be asked for, from the closed list: to register, then when the demande is examined. */
export const PiecesDemandees = ({ pieces }: { pieces: readonly Piece[] }) => (
  <section>
    <h2 className="fr-mt-6w">{m.simulateur_pieces()}</h2>
    <h3 className="fr-h6">{m.simulateur_pieces_enregistrer()}</h3>
    <p>{m.simulateur_pieces_identite()}</p>
    <Liste pieces={[identiteFrancaise, identiteEuropeenne]} />
    <details className="sne-details">
      <summary>{m.simulateur_pieces_sejour()}</summary>
      <ul>
        {titresDeSejour.map(({ code, libelle }) => (
          <li key={code}>{libelle}</li>
        ))}
      </ul>
    </details>
    <h3 className="fr-h6 fr-mt-3w">{m.simulateur_pieces_etude()}</h3>
    <Liste pieces={pieces} />
    <p>{m.simulateur_pieces_situation()}</p>
    {piecesComplementaires.map(({ titre, pieces: duTheme }) => (
      <details key={titre} className="sne-details">
        <summary>{titre}</summary>
        <Liste pieces={duTheme} />
      </details>
    ))}
    <p className="fr-mt-2w">{m.simulateur_pieces_rien_d_autre()}</p>
  </section>
);
