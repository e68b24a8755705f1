import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { comptoir } from "../../../shared/api/comptoir.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import type { DemandeAuComptoir } from "./demande-au-comptoir.ts";
import { enGroupes } from "./en-groupes.ts";

/** The person lost the paper with their code: another one takes its place. */
export function CodePerdu({ lue: { situation } }: { lue: DemandeAuComptoir }) {
  const { numeroUnique } = situation;
  const [code, recevoir] = useState<string>();
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(comptoir.remettreUnCode, { numeroUnique, operationId }).then((remis) => recevoir(remis.code)),
  );
  return (
    <details className="fr-mb-4w">
      <summary>{m.code_perdu_titre()}</summary>
      <p>{m.code_perdu_texte()}</p>
      {code === undefined ? (
        <Button priority="secondary" disabled={enCours} onClick={faire}>
          {m.code_perdu_remettre()}
        </Button>
      ) : (
        <div role="status">
          <p>
            {m.comptoir_code()} <strong>{enGroupes(code)}</strong>
          </p>
          <p>{m.comptoir_code_aide({ adresse: `${location.host}${chemins.rattacher}` })}</p>
          <p className="fr-hint-text">{m.comptoir_code_une_fois()}</p>
        </div>
      )}
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </details>
  );
}
