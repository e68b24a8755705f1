import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useRef, useState } from "react";
import { PAR_FRANCECONNECT, PAR_LE_PAPIER, type SessionLue } from "../../../shared/api/session.ts";
import { m } from "../../paraglide/messages.js";
import { ConnexionParCode } from "../../socle/connexion/par-code.tsx";
import { BoutonFranceConnect } from "../../socle/franceconnect/bouton-franceconnect.tsx";
import { cheminCourant } from "../../socle/langue/adresses.ts";

type Proprietes = {
  /** What opened the session that is over: another one would open another account, without this demande. */
  contact: string;
  ouverte: () => void;
  fermer: () => void;
};

/** The session is over while someone writes: the page stays under, a new code opens it again. */
export function Reconnexion({ contact, ouverte, fermer }: Proprietes) {
  const ref = useRef<HTMLDialogElement>(null);
  const [egarements, compter] = useState(0);
  const parFranceConnect = contact === PAR_FRANCECONNECT;
  const parPapier = contact === PAR_LE_PAPIER;
  const verifier = (nouvelle: SessionLue) => (nouvelle.contact === contact ? ouverte() : compter(egarements + 1));
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} className="sne-dialogue" aria-labelledby="reconnexion" onClose={fermer}>
      <h2 id="reconnexion" className="fr-h4">
        {m.reconnexion_titre()}
      </h2>
      <p>
        {parPapier ? m.reconnexion_papier() : parFranceConnect ? m.reconnexion_franceconnect() : m.reconnexion_texte()}
      </p>
      {egarements > 0 && <Alert severity="error" small description={m.reconnexion_autre_compte({ contact })} />}
      {parFranceConnect && <BoutonFranceConnect retour={cheminCourant()} />}
      {!parFranceConnect && !parPapier && (
        <ConnexionParCode key={egarements} contactConnu={contact} ouverte={verifier} />
      )}
      <Button className="fr-mt-2w" priority="tertiary no outline" onClick={fermer}>
        {m.fermer()}
      </Button>
    </dialog>
  );
}
