import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import type { DocumentLisible } from "../../../shared/api/pieces.ts";
import { extensions } from "../../../shared/pieces/envoi.ts";
import { m } from "../../paraglide/messages.js";
import { phraseDEchec } from "../phrase-d-echec.ts";

type Proprietes = {
  libelle: string;
  /** Where its documents are to be read, for a minute. */
  lire: () => Promise<{ documents: readonly DocumentLisible[] }>;
};

/** A piece to save: at once when it is one document, by its list otherwise. */
export function Telecharger({ libelle, lire }: Proprietes) {
  const [echec, poserEchec] = useState("");
  const [documents, poserDocuments] = useState<readonly DocumentLisible[]>([]);
  const telecharger = async () => {
    poserEchec("");
    try {
      const { documents: lisibles } = await lire();
      const [premier] = lisibles;
      // the address is that of a file to save: the page stays where it is
      if (lisibles.length === 1 && premier) location.assign(premier.adresse);
      else poserDocuments(lisibles);
    } catch (erreur) {
      poserEchec(phraseDEchec(erreur));
    }
  };
  return (
    <>
      <Button priority="tertiary" size="small" onClick={telecharger}>
        {m.pieces_telecharger()}
        <span className="fr-sr-only"> : {libelle}</span>
      </Button>
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
      <p role="alert" className="fr-mb-0">
        {echec}
      </p>
    </>
  );
}
