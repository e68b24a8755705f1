import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { attribution, type LogementEtCandidatures } from "../../../shared/api/attribution.ts";
import { type AccordCollectif, accordsCollectifs } from "../../../shared/attribution/nomenclatures.ts";
import { m } from "../../paraglide/messages.js";
import { ListeDeChoix } from "../../portail/systemes-locaux/liste-de-choix.tsx";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { OuiNon } from "./champs.tsx";

type Proprietes = { logementId: string; numeroUnique: string; change: (lu: LogementEtCandidatures) => void };

/** The lease is signed: what the law asks for besides what the home and the demande say (CCH, R. 441-2-9). */
export function Bail({ logementId, numeroUnique, change }: Proprietes) {
  const [accordCollectif, choisir] = useState<AccordCollectif>("AUCUN");
  const [dejaLogeParLeBailleur, dire] = useState(false);
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(attribution.signerBail, {
      logementId,
      numeroUnique,
      operationId,
      accordCollectif,
      dejaLogeParLeBailleur,
    }).then(change),
  );
  return (
    <section className="fr-callout fr-mt-2w" aria-label={m.bail_titre()}>
      <ListeDeChoix
        id="accord"
        libelle={m.bail_accord()}
        valeur={accordCollectif}
        choix={accordsCollectifs.map(({ code, libelle }) => ({ code, nom: libelle }))}
        changer={(valeur) => choisir(accordsCollectifs.find(({ code }) => code === valeur)?.code ?? "AUCUN")}
      />
      <OuiNon id="deja-loge" legende={m.bail_deja_loge()} valeur={dejaLogeParLeBailleur} changer={dire} />
      <p>{m.bail_consequence()}</p>
      <Button disabled={enCours} onClick={faire}>
        {m.bail_signer()}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </section>
  );
}
