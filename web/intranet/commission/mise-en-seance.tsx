import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useState } from "react";
import type { LogementEtCandidatures, LogementLu } from "../../../shared/api/attribution.ts";
import { commission, type SeanceLue } from "../../../shared/api/commission.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { ListeDeChoix } from "../../portail/systemes-locaux/liste-de-choix.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";

type Proprietes = { logement: LogementLu; change: (lu: LogementEtCandidatures) => void };

/** Puts the home on the agenda of a sitting. */
export function MiseEnSeance({ logement: { logementId, seance }, change }: Proprietes) {
  const [seances, poser] = useState<readonly SeanceLue[]>([]);
  const [choisie, choisir] = useState(seance?.seanceId ?? "");
  useEffect(
    () =>
      void call(commission.listerSeances, {}).then(
        (lu) => poser(lu.seances),
        () => poser([]),
      ),
    [],
  );
  const { faire, enCours, refus } = useGeste(() =>
    call(commission.inscrireALaSeance, { logementId, seanceId: choisie }).then(change),
  );
  return (
    <>
      <h2 className="fr-mt-4w">{m.seance_titre()}</h2>
      {seances.length === 0 ? (
        <p>
          {m.seances_aucune()}{" "}
          <Lien className="fr-link" href={chemins.commission}>
            {m.seance_ouvrir()}
          </Lien>
        </p>
      ) : (
        <>
          <ListeDeChoix
            id="seance"
            libelle={m.seance_choisir()}
            valeur={choisie}
            choix={seances.map(({ seanceId, le, lieu }) => ({ code: seanceId, nom: `${afficherJour(le)}, ${lieu}` }))}
            changer={choisir}
          />
          <Button priority="secondary" disabled={enCours || choisie === ""} onClick={faire}>
            {m.seance_inscrire()}
          </Button>
        </>
      )}
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </>
  );
}
