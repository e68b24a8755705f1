import { useParams } from "wouter";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { AideVideo } from "../../../videos/aide-video.tsx";
import { PageDeDemande } from "../../espace/page-de-demande.tsx";
import { lirePieces } from "../lire-pieces.ts";
import { ListeDePieces } from "../liste-de-pieces.tsx";

/** The documents of a demande. */
export function PiecesPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lirePieces} entree={numeroUnique}>
      {(lues, relire) => (
        <PageDeDemande numeroUnique={numeroUnique} titre={m.pieces_titre()}>
          <AideVideo id="pieces" />
          <ListeDePieces reference={numeroUnique} lues={lues} fermer={relire} />
        </PageDeDemande>
      )}
    </Charge>
  );
}
