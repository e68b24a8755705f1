import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { brouillons } from "../../../../shared/api/brouillons.ts";
import { call } from "../../../socle/client.ts";
import { useAller } from "../../../socle/navigation.tsx";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { oublierLeBrouillon } from "../suivi/brouillons-ouverts.ts";
import { garder } from "../suivi/reserve.ts";

type Proprietes = { brouillonId: string; vers: string; titre: string; texte: string; geste: string };

/** Nothing is erased on one press: the button is behind a sentence that says what will be lost. */
export function EffacerLeBrouillon({ brouillonId, vers, titre, texte, geste }: Proprietes) {
  const [echec, poserEchec] = useState("");
  const aller = useAller();
  const effacer = () =>
    call(brouillons.effacerBrouillon, { brouillonId })
      .then(() => {
        oublierLeBrouillon(brouillonId);
        garder(brouillonId, undefined);
        aller(vers);
      })
      .catch((erreur) => poserEchec(phraseDEchec(erreur)));
  return (
    <details className="sne-details fr-mt-6w">
      <summary>{titre}</summary>
      <p>{texte}</p>
      <Button priority="secondary" onClick={effacer}>
        {geste}
      </Button>
      <p role="alert">{echec}</p>
    </details>
  );
}
