import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useRef } from "react";
import { m } from "../../paraglide/messages.js";
import { ConnexionParCode } from "../../socle/connexion/par-code.tsx";

type Proprietes = { contactConnu: string; ouverte: () => void; fermer: () => void };

/** The session is over while someone writes: the page stays under, a new code opens it again. */
export function Reconnexion({ contactConnu, ouverte, fermer }: Proprietes) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} className="sne-dialogue" aria-labelledby="reconnexion" onClose={fermer}>
      <h2 id="reconnexion" className="fr-h4">
        {m.reconnexion_titre()}
      </h2>
      <p>{m.reconnexion_texte()}</p>
      <ConnexionParCode contactConnu={contactConnu} ouverte={ouverte} />
      <Button className="fr-mt-2w" priority="tertiary no outline" onClick={fermer}>
        {m.fermer()}
      </Button>
    </dialog>
  );
}
