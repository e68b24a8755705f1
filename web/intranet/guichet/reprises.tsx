import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { guichetDemandes } from "../../../shared/api/guichet-demandes.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { File } from "./file.tsx";
import { LienDeDossier } from "./lien-de-dossier.tsx";

type Reprise = Sortie<typeof guichetDemandes.listerReactivations>["demandes"][number];

const lire = () => call(guichetDemandes.listerReactivations, {});

/** Radiated demandes that the person asks to take up again: the gestionnaire decides, before an announced day. */
export const Reprises = () => (
  <File
    titre={m.reprises_titre()}
    lire={lire}
    vide={m.reprises_vide()}
    colonnes={[m.reprises_numero(), m.reprises_depuis(), m.reprises_avant(), m.reprises_decision()]}
  >
    {(reprise, relire) => (
      <>
        <th scope="row">
          <LienDeDossier numeroUnique={reprise.numeroUnique} />
        </th>
        <td>{afficherJour(reprise.depuisLe)}</td>
        <td>
          {afficherJour(reprise.avantLe)} {reprise.enRetard && <Badge severity="error">{m.reprises_retard()}</Badge>}
        </td>
        <td>
          <Decision reprise={reprise} decidee={relire} />
        </td>
      </>
    )}
  </File>
);

function Decision({ reprise: { numeroUnique }, decidee }: { reprise: Reprise; decidee: () => void }) {
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
