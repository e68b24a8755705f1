import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { brouillons } from "../../../../shared/api/brouillons.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { useAller } from "../../../socle/navigation.tsx";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { oublierLeBrouillon } from "../suivi/brouillons-ouverts.ts";
import { garder } from "../suivi/reserve.ts";

/** Nothing is erased on one press: the button is behind a sentence that says what will be lost. */
export function EffacerLeBrouillon({ brouillonId }: { brouillonId: string }) {
  const [echec, poserEchec] = useState("");
  const aller = useAller();
  const effacer = () =>
    call(brouillons.effacerBrouillon, { brouillonId })
      .then(() => {
        oublierLeBrouillon(brouillonId);
        garder(brouillonId, undefined);
        aller(chemins.espace);
      })
      .catch((erreur) => poserEchec(phraseDEchec(erreur)));
  return (
    <details className="sne-details fr-mt-6w">
      <summary>{m.effacer_titre()}</summary>
      <p>{m.effacer_texte()}</p>
      <Button priority="secondary" onClick={effacer}>
        {m.effacer()}
      </Button>
      <p role="alert">{echec}</p>
    </details>
  );
}
