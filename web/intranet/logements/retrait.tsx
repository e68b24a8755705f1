import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { attribution, type LogementEtCandidatures } from "../../../shared/api/attribution.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";

type Proprietes = { logementId: string; change: (lu: LogementEtCandidatures) => void };

/** The home is no longer to let: its candidates are told. */
export function Retrait({ logementId, change }: Proprietes) {
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(attribution.retirerLogement, { logementId, operationId }).then(change),
  );
  return (
    <details className="sne-details fr-mt-4w">
      <summary>{m.retirer_logement_titre()}</summary>
      <p>{m.retirer_logement_texte()}</p>
      <Button priority="secondary" disabled={enCours} onClick={faire}>
        {m.retirer_logement()}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </details>
  );
}
