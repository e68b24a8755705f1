import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { type PieceDonnee, pieces } from "../../../shared/api/pieces.ts";
import { jourAParis } from "../../../shared/demande/delais.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { Telecharger } from "../../socle/pieces/telecharger.tsx";

type Proprietes = {
  reference: string;
  piece: PieceDonnee;
  /** False under a title that says what it is. */
  estNommee: boolean;
  /** Sent from this page a moment ago. */
  recue: boolean;
  change: () => void;
};

const LISIBLES: readonly PieceDonnee["etat"][] = ["verifiee", "acceptee", "ecartee"];

/** A document given: when, what became of it, and what its owner can do with it. */
export function PieceDejaDonnee({ reference, piece, estNommee, recue, change }: Proprietes) {
  const { pieceId, libelle, etat, donneeLe, pages, raison } = piece;
  const [echec, poserEchec] = useState("");
  const retirer = () => {
    poserEchec("");
    return call(pieces.retirerPiece, { reference, pieceId })
      .then(change)
      .catch((erreur) => poserEchec(phraseDEchec(erreur)));
  };
  return (
    <>
      <p className="fr-mb-0">
        {estNommee && `${libelle} · `}
        {m.pieces_donnee_le({ jour: afficherJour(jourAParis(new Date(donneeLe))) })}
        {pages !== undefined && ` · ${m.pieces_nombre_de_pages({ pages })}`}
      </p>
      {raison && <p className="fr-error-text">{raison.phrase}</p>}
      {etat === "attendue" && !recue && <p className="fr-hint-text">{m.pieces_envoi_inacheve()}</p>}
      {LISIBLES.includes(etat) && (
        <Telecharger libelle={libelle} lire={() => call(pieces.lirePiece, { reference, pieceId })} />
      )}
      {(etat === "attendue" || etat === "recue") && (
        <Button priority="tertiary" size="small" onClick={retirer}>
          {m.pieces_retirer()}
          <span className="fr-sr-only"> : {libelle}</span>
        </Button>
      )}
      <p role="alert" className="fr-mb-0">
        {echec}
      </p>
    </>
  );
}
