import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { guichetDemandes } from "../../../shared/api/guichet-demandes.ts";
import type { LigneDeFile } from "../../../shared/api/lignes-de-file.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { enLignes, FileDeDemandes } from "./file-de-demandes.tsx";

const lire = enLignes(() => call(guichetDemandes.listerReactivations, {}));

/** Radiated demandes that the person asks to take up again: the gestionnaire decides, before an announced day. */
export const Reprises = () => (
  <FileDeDemandes
    titre={m.reprises_titre()}
    lire={lire}
    vide={m.reprises_vide()}
    depuis={m.reprises_depuis()}
    avant={m.reprises_avant()}
    enPlus={{
      titre: m.reprises_decision(),
      cellule: (reprise, relire) => <Decision reprise={reprise} decidee={relire} />,
    }}
  />
);

function Decision({ reprise: { numeroUnique }, decidee }: { reprise: LigneDeFile; decidee: () => void }) {
  const [refuse, refuser] = useState(false);
  const [raison, motiver] = useState("");
  const numero = afficherNumeroUnique(numeroUnique);
  const reprendre = useGeste((operationId) =>
    call(guichetDemandes.deciderReactivation, { numeroUnique, operationId, decision: "reactiver" }).then(decidee),
  );
  const rejeter = useGeste((operationId) =>
    call(guichetDemandes.deciderReactivation, { numeroUnique, operationId, decision: "refuser", raison }).then(decidee),
  );
  const echec = reprendre.refus ?? rejeter.refus;
  return (
    <>
      {refuse && (
        <Input
          label={m.reprises_raison()}
          hintText={m.reprises_raison_aide()}
          textArea
          nativeTextAreaProps={{ value: raison, onChange: ({ target }) => motiver(target.value) }}
        />
      )}
      <div className="sne-boutons">
        {!refuse && (
          <Button size="small" disabled={reprendre.enCours} onClick={reprendre.faire}>
            {m.reprises_reprendre()}
            <span className="fr-sr-only"> {numero}</span>
          </Button>
        )}
        <Button
          size="small"
          priority="secondary"
          disabled={rejeter.enCours}
          onClick={refuse ? rejeter.faire : () => refuser(true)}
        >
          {refuse ? m.reprises_confirmer_refus() : m.reprises_refuser()}
          <span className="fr-sr-only"> {numero}</span>
        </Button>
      </div>
      <p role="alert">{echec !== undefined && phraseDEchec(echec)}</p>
    </>
  );
}
