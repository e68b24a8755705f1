import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { attribution, type CandidatureLue, type LogementEtCandidatures } from "../../../shared/api/attribution.ts";
import { decisionsDeCommission } from "../../../shared/attribution/candidature.ts";
import { libelleDeNonAttribution, libelleDuRefus } from "../../../shared/attribution/nomenclatures.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { Bail } from "./bail.tsx";
import { direLaCandidature } from "./mots.ts";

type Change = (lu: LogementEtCandidatures) => void;
type Proprietes = { lu: LogementEtCandidatures; change: Change };

/** Demandes that stand for the home, and what became of each. */
export function Candidatures({ lu, change }: Proprietes) {
  const { candidatures } = lu;
  return (
    <>
      <h2>{m.candidatures_titre()}</h2>
      <p role="status">
        {candidatures.length === 0 ? m.candidatures_aucune() : m.candidatures_nombre({ nombre: candidatures.length })}
      </p>
      <ul className="sne-liste fr-mb-4w">
        {candidatures.map((candidature) => (
          <li key={candidature.numeroUnique}>
            <UneCandidature candidature={candidature} lu={lu} change={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function suitesDe({ decision, repondreAvantLe, refus, etat, auTitreDuDalo }: CandidatureLue): string[] {
  return [
    ...(auTitreDuDalo ? [m.candidature_dalo()] : []),
    ...(decision
      ? [
          m.candidature_decision({
            decision: decisionsDeCommission[decision.decision].libelle,
            jour: afficherJour(decision.seanceLe),
          }),
        ]
      : []),
    ...(decision?.rang === undefined ? [] : [m.candidature_rang({ rang: decision.rang })]),
    ...(decision?.motif === undefined ? [] : [`${libelleDeNonAttribution(decision.motif)}.`]),
    ...(decision?.motivation === undefined ? [] : [decision.motivation]),
    ...(etat === "proposee" && repondreAvantLe !== undefined
      ? [m.candidature_repondre_avant({ jour: afficherJour(repondreAvantLe) })]
      : []),
    ...(refus === undefined ? [] : [libelleDuRefus(refus)]),
  ];
}

function UneCandidature({ candidature, lu, change }: Proprietes & { candidature: CandidatureLue }) {
  const gere = lu.actes.includes("gerer");
  const { logementId } = lu.logement;
  return (
    <>
      <strong>{m.demande_numero({ numero: afficherNumeroUnique(candidature.numeroUnique) })}</strong>{" "}
      <Badge small noIcon severity={candidature.etat === "acceptee" ? "success" : "info"}>
        {direLaCandidature(candidature)}
      </Badge>
      {suitesDe(candidature).map((phrase) => (
        <p key={phrase} className="fr-text--sm fr-mb-0">
          {phrase}
        </p>
      ))}
      {gere && candidature.etat === "proposee" && (
        <Reponse logementId={logementId} numeroUnique={candidature.numeroUnique} change={change} />
      )}
      {gere && candidature.etat === "acceptee" && (
        <Bail logementId={logementId} numeroUnique={candidature.numeroUnique} change={change} />
      )}
    </>
  );
}

/** The answer that the person gave to the landlord, on paper or by word of mouth. */
function Reponse({ logementId, numeroUnique, change }: { logementId: string; numeroUnique: string; change: Change }) {
  const noter = (refus?: "AUT") => (operationId: string) =>
    call(attribution.noterReponse, { logementId, numeroUnique, operationId, ...(refus && { refus }) }).then(change);
  const accepter = useGeste(noter());
  const refuser = useGeste(noter("AUT"));
  const echec = accepter.refus ?? refuser.refus;
  return (
    <>
      <p className="fr-hint-text fr-mt-1w fr-mb-0">{m.reponse_au_bailleur()}</p>
      <div className="sne-boutons">
        <Button size="small" priority="secondary" disabled={accepter.enCours} onClick={accepter.faire}>
          {m.reponse_accepte()}
        </Button>
        <Button size="small" priority="secondary" disabled={refuser.enCours} onClick={refuser.faire}>
          {m.reponse_refuse()}
        </Button>
      </div>
      <p role="alert">{echec !== undefined && phraseDEchec(echec)}</p>
    </>
  );
}
