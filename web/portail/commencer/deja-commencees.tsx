import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useRef, useState } from "react";
import type { BrouillonLu } from "../../../shared/api/brouillons.ts";
import { m } from "../../paraglide/messages.js";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ListeDeBrouillons } from "../espace/liste-de-brouillons.tsx";

type Proprietes = { brouillons: readonly BrouillonLu[]; creer: () => Promise<void> };

/** Someone who has already begun is not made to begin again. */
export function DejaCommencees({ brouillons, creer }: Proprietes) {
  const [echec, poserEchec] = useState("");
  const titre = useRef<HTMLHeadingElement>(null);
  // the button that brought here is gone
  useEffect(() => titre.current?.focus(), []);
  return (
    <section aria-labelledby="deja">
      <h2 id="deja" ref={titre} tabIndex={-1}>
        {m.deja_commencees_titre()}
      </h2>
      <ListeDeBrouillons brouillons={brouillons} />
      <p className="fr-mt-4w">{m.deja_commencees_autre()}</p>
      <Button priority="secondary" onClick={() => creer().catch((erreur) => poserEchec(phraseDEchec(erreur)))}>
        {m.commencer_une_autre()}
      </Button>
      <p role="alert">{echec}</p>
    </section>
  );
}
