import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { m } from "../../paraglide/messages.js";
import { ConnexionParCode } from "../../socle/connexion/par-code.tsx";

type Proprietes = { creer: () => Promise<unknown>; lier: () => Promise<unknown> };

/** Nobody came with this identity yet: the person alone knows whether they already have a space. */
export function ChoixDeLEspace({ creer, lier }: Proprietes) {
  const [aDejaUnEspace, dire] = useState(false);
  if (aDejaUnEspace)
    return (
      <>
        <p>{m.franceconnect_retrouver_texte()}</p>
        <ConnexionParCode ouverte={async () => void (await lier())} />
      </>
    );
  return (
    <>
      <p>{m.franceconnect_choix_texte()}</p>
      <div className="sne-boutons">
        <Button onClick={creer}>{m.franceconnect_creer()}</Button>
        <Button priority="secondary" onClick={() => dire(true)}>
          {m.franceconnect_retrouver()}
        </Button>
      </div>
    </>
  );
}
