import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { comptoir } from "../../../shared/api/comptoir.ts";
import { fautes } from "../../../shared/formulaire/fautes.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { lireJour } from "./clavier.ts";
import type { DemandeAuComptoir } from "./demande-au-comptoir.ts";

/** The person gives up in writing; they may take it back for a while. */
export function Renonciation({ lue, relire }: { lue: DemandeAuComptoir; relire: () => void }) {
  const { numeroUnique } = lue.situation;
  const [jour, ecrire] = useState("");
  const [manque, signaler] = useState(false);
  const lu = lireJour(jour);
  const ecritDu = "valeur" in lu && typeof lu.valeur === "string" ? lu.valeur : undefined;
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(comptoir.renoncerAuComptoir, { numeroUnique, operationId, ecritDu: ecritDu ?? "", certifie: true }).then(
      relire,
    ),
  );
  const consigner = () => (ecritDu === undefined ? signaler(true) : void faire());
  return (
    <details className="fr-mb-4w">
      <summary>{m.renonciation_titre()}</summary>
      <p>{m.renonciation_texte()}</p>
      <Input
        label={m.renonciation_ecrit_du()}
        hintText={m.comptoir_aide_date()}
        state={manque && ecritDu === undefined ? "error" : "default"}
        stateRelatedMessage={fautes["date-inexistante"]}
        nativeInputProps={{ value: jour, onChange: ({ target }) => ecrire(target.value) }}
      />
      <Button priority="secondary" disabled={enCours} onClick={consigner}>
        {m.renonciation_consigner()}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </details>
  );
}
