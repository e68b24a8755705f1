import { inject } from "regexparam";
import { useParams } from "wouter";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AideVideo } from "../../../videos/aide-video.tsx";
import { lirePieces } from "../lire-pieces.ts";
import { ListeDePieces } from "../liste-de-pieces.tsx";

/** The documents of a demande not filed yet; none of them keeps it from being filed. */
export function PiecesDuBrouillonPage() {
  const { brouillonId = "" } = useParams();
  return (
    <Charge charger={lirePieces} entree={brouillonId}>
      {(lues, relire) => (
        <div className="fr-container sne-contenu">
          <Lien className="fr-link sne-retour" href={inject(chemins.brouillon, { brouillonId })}>
            {m.hub_titre()}
          </Lien>
          <TitrePage titre={m.pieces_brouillon_titre()} />
          <p>{m.pieces_brouillon_texte()}</p>
          <AideVideo id="pieces" />
          <ListeDePieces reference={brouillonId} lues={lues} fermer={relire} />
        </div>
      )}
    </Charge>
  );
}
