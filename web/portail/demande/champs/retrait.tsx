import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useRef } from "react";
import { m } from "../../../paraglide/messages.js";

type Proprietes = { nom: string; confirmer: () => void; garder: () => void };

/** Someone is taken off a list only after a sentence that says what goes with them. */
export function Retrait({ nom, confirmer, garder }: Proprietes) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} className="sne-dialogue" aria-labelledby="retrait" onClose={garder}>
      <h2 id="retrait" className="fr-h4">
        {m.personne_retirer_titre({ nom })}
      </h2>
      <p>{m.personne_retirer_texte()}</p>
      <div className="sne-boutons">
        <Button type="button" onClick={confirmer}>
          {m.personne_retirer_oui({ nom })}
        </Button>
        <Button type="button" priority="secondary" onClick={() => ref.current?.close()}>
          {m.personne_retirer_non()}
        </Button>
      </div>
    </dialog>
  );
}
