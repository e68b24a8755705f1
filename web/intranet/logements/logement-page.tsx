import { useState } from "react";
import { useParams } from "wouter";
import { attribution, type LogementEtCandidatures } from "../../../shared/api/attribution.ts";
import { reservataires } from "../../../shared/attribution/nomenclatures.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { enEuros } from "../../../shared/plafonds/etape.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { type Fait, ListeDeFaits } from "../../socle/liste-de-faits.tsx";
import { DecisionDeCommission } from "../commission/decision.tsx";
import { MiseEnSeance } from "../commission/mise-en-seance.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Candidatures } from "./candidatures.tsx";
import { Classement } from "./classement.tsx";
import { direLEtat, nommerLeLogement } from "./mots.ts";
import { Presentation } from "./presentation.tsx";
import { Retrait } from "./retrait.tsx";

const lireLeLogement = (logementId: string) => call(attribution.lireLogement, { logementId });

/** A home from its entry to its lease, on one page. */
export function LogementPage() {
  const { logementId = "" } = useParams();
  return (
    <Charge charger={lireLeLogement} entree={logementId} sansSession={<ReserveAuxAgents titre={m.logement_titre()} />}>
      {(lu) => <UnLogement lu={lu} />}
    </Charge>
  );
}

function faitsDe({ logement }: LogementEtCandidatures): Fait[] {
  const { adresse, loyer, financement, reservataire, qpv, seance, loueLe } = logement;
  return [
    [m.logement_etat(), direLEtat(logement)],
    [m.logement_adresse(), adresse],
    [m.logement_loyer(), enEuros(loyer)],
    [m.logement_financement(), financement],
    [m.logement_contingent(), reservataires.find(({ code }) => code === reservataire)?.libelle ?? reservataire],
    [m.logement_qpv(), qpv ? m.oui() : m.non()],
    ...(seance ? [[m.logement_seance(), afficherJour(seance.le)] as const] : []),
    ...(loueLe === undefined ? [] : [[m.logement_loue_le(), afficherJour(loueLe)] as const]),
  ];
}

function UnLogement({ lu }: { lu: LogementEtCandidatures }) {
  const [courant, poser] = useState(lu);
  const { logement, candidatures, actes } = courant;
  const gere = actes.includes("gerer");
  const ouvert = logement.etat === "ouvert";
  const presentees = candidatures.filter(({ etat }) => etat === "presentee");
  return (
    <PageDAgent titre={m.logement_titre()} retour={{ href: chemins.logements, texte: m.logements_titre() }}>
      <p>
        <strong>{nommerLeLogement(logement)}</strong>
      </p>
      <ListeDeFaits className="sne-faits fr-mb-4w" faits={faitsDe(courant)} />
      <Candidatures lu={courant} change={poser} />
      {ouvert && actes.includes("designer") && <Presentation logementId={logement.logementId} change={poser} />}
      {gere && ouvert && <MiseEnSeance logement={logement} change={poser} />}
      {gere && ouvert && logement.seance && presentees.length > 0 && (
        <DecisionDeCommission
          key={presentees.map(({ numeroUnique }) => numeroUnique).join()}
          logementId={logement.logementId}
          presentees={presentees}
          change={poser}
        />
      )}
      {ouvert && (
        <Classement logementId={logement.logementId} peutPresenter={actes.includes("designer")} change={poser} />
      )}
      {gere && (ouvert || logement.etat === "decide") && <Retrait logementId={logement.logementId} change={poser} />}
    </PageDAgent>
  );
}
