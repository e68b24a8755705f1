import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { attribution, type LogementEtCandidatures } from "../../../shared/api/attribution.ts";
import { lireNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { Ligne } from "./champs.tsx";

type Proprietes = { logementId: string; change: (lu: LogementEtCandidatures) => void };

/** Presents a demande whose number is known. */
export function Presentation({ logementId, change }: Proprietes) {
  const [numero, taper] = useState("");
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    const numeroUnique = lireNumeroUnique(numero);
    change(await call(attribution.designer, { logementId, numeroUnique, operationId }));
    taper("");
  });
  return (
    <>
      <h2 className="fr-mt-4w">{m.presenter_titre()}</h2>
      <Ligne
        id="numero"
        libelle={m.presenter_numero()}
        aide={m.presenter_aide()}
        valeur={numero}
        changer={taper}
        faute={refus === undefined ? undefined : phraseDEchec(refus)}
      />
      <Button priority="secondary" disabled={enCours} onClick={faire}>
        {m.presenter()}
      </Button>
    </>
  );
}
