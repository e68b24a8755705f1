import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { type PieceDonnee, pieces } from "../../../shared/api/pieces.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { jourAParis } from "../../../shared/demande/delais.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { extensions } from "../../../shared/pieces/envoi.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

type DocumentLisible = Sortie<typeof pieces.lirePiece>["documents"][number];

type Proprietes = {
  reference: string;
  piece: PieceDonnee;
  /** False under a title that says what it is. */
  estNommee: boolean;
  /** Sent from this page a moment ago. */
  recue: boolean;
  change: () => void;
};

/** A document given: when, what became of it, and what its owner can do with it. */
export function PieceDejaDonnee({ reference, piece, estNommee, recue, change }: Proprietes) {
  const { pieceId, libelle, etat, donneeLe, pages, raison } = piece;
  const [echec, poserEchec] = useState("");
  const agir = (faire: () => Promise<unknown>) => () => {
    poserEchec("");
    return faire().catch((erreur) => poserEchec(phraseDEchec(erreur)));
  };
  const retirer = agir(() => call(pieces.retirerPiece, { reference, pieceId }).then(change));
  const [documents, poserDocuments] = useState<readonly DocumentLisible[]>([]);
  const telecharger = agir(async () => {
    const { documents: lisibles } = await call(pieces.lirePiece, { reference, pieceId });
    const [premier] = lisibles;
    // the address is that of a file to save: the page stays where it is
    if (lisibles.length === 1 && premier) location.assign(premier.adresse);
    else poserDocuments(lisibles);
  });
  return (
    <>
      <p className="fr-mb-0">
        {estNommee && `${libelle} · `}
        {m.pieces_donnee_le({ jour: afficherJour(jourAParis(new Date(donneeLe))) })}
        {pages !== undefined && ` · ${m.pieces_nombre_de_pages({ pages })}`}
      </p>
      {raison && <p className="fr-error-text">{raison.phrase}</p>}
      {etat === "attendue" && !recue && <p className="fr-hint-text">{m.pieces_envoi_inacheve()}</p>}
      {etat === "verifiee" && (
        <Button priority="tertiary" size="small" onClick={telecharger}>
          {m.pieces_telecharger()}
          <span className="fr-sr-only"> : {libelle}</span>
        </Button>
      )}
      {documents.length > 0 && (
        <ul className="sne-liste">
          {documents.map(({ adresse, type }, rang) => (
            <li key={adresse}>
              <a className="fr-link" href={adresse}>
                {m.pieces_fichier({ rang: rang + 1, nom: `${libelle} (${extensions[type].toUpperCase()})` })}
              </a>
            </li>
          ))}
        </ul>
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
