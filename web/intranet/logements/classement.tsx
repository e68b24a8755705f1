import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { attribution, type ClassementLu, type LogementEtCandidatures } from "../../../shared/api/attribution.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";

type Change = (lu: LogementEtCandidatures) => void;
type Proprietes = { logementId: string; peutPresenter: boolean; change: Change };
type Eligible = ClassementLu["eligibles"][number];

const priorites = {
  dalo: m.priorite_dalo,
  prouvee: m.priorite_prouvee,
  presumee: m.priorite_presumee,
  aucune: m.priorite_aucune,
};

/** Demandes ranked for the home, each with its reasons; read when asked for. */
export function Classement({ logementId, peutPresenter, change }: Proprietes) {
  const [lu, poser] = useState<ClassementLu>();
  const { faire, enCours, refus } = useGeste(() => call(attribution.classerDemandes, { logementId }).then(poser));
  return (
    <>
      <h2 className="fr-mt-4w">{m.classement_titre()}</h2>
      <p>{m.classement_texte()}</p>
      <Button priority="secondary" disabled={enCours} onClick={faire}>
        {m.classement_lire()}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
      <div role="status">
        {lu && <p>{m.classement_lues({ eligibles: lu.eligibles.length, exclus: lu.exclus.length, lues: lu.lues })}</p>}
        {lu?.suite && <p>{m.classement_suite()}</p>}
      </div>
      {lu && (
        <>
          <ol className="sne-liste">
            {lu.eligibles.map((eligible) => (
              <li key={eligible.numeroUnique}>
                <UneEligible eligible={eligible} sur={lu.eligibles.length} />
                {peutPresenter && <Presenter logementId={logementId} eligible={eligible} change={change} />}
              </li>
            ))}
          </ol>
          <details className="sne-details">
            <summary>{m.classement_exclus({ nombre: lu.exclus.length })}</summary>
            <ul className="sne-liste">
              {lu.exclus.map(({ numeroUnique, constats }) => (
                <li key={numeroUnique}>
                  <strong>{m.demande_numero({ numero: afficherNumeroUnique(numeroUnique) })}</strong>
                  {constats.map(({ phrase }) => (
                    <p key={phrase} className="fr-text--sm fr-mb-0">
                      {phrase}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </>
  );
}

function UneEligible({
  eligible: { numeroUnique, rang, priorite, ancienneteDepuisLe, constats },
  sur,
}: {
  eligible: Eligible;
  sur: number;
}) {
  return (
    <>
      <strong>{m.classement_rang({ rang, sur, numero: afficherNumeroUnique(numeroUnique) })}</strong>
      <p className="fr-text--sm fr-mb-0">
        {priorites[priorite]()}
        {m.classement_anciennete({ jour: afficherJour(ancienneteDepuisLe) })}
      </p>
      {constats.map(({ phrase, verdict }) => (
        <p key={phrase} className="fr-text--sm fr-mb-0">
          {verdict === "a-verifier" && (
            <>
              <Badge small noIcon severity="warning">
                {m.classement_a_verifier()}
              </Badge>{" "}
            </>
          )}
          {phrase}
        </p>
      ))}
    </>
  );
}

function Presenter({ logementId, eligible, change }: { logementId: string; eligible: Eligible; change: Change }) {
  const { numeroUnique } = eligible;
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(attribution.designer, { logementId, numeroUnique, operationId }).then(change),
  );
  return (
    <>
      <Button size="small" priority="tertiary" className="fr-mt-1w" disabled={enCours} onClick={faire}>
        {m.presenter()}
        <span className="fr-sr-only"> {afficherNumeroUnique(numeroUnique)}</span>
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </>
  );
}
