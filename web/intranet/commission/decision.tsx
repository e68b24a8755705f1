import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import type { CandidatureLue, LogementEtCandidatures } from "../../../shared/api/attribution.ts";
import { commission } from "../../../shared/api/commission.ts";
import { CANDIDATS_AU_MOINS } from "../../../shared/attribution/commission.ts";
import { type ExceptionAuxTrois, exceptionsAuxTroisCandidats } from "../../../shared/attribution/nomenclatures.ts";
import { ajouterJours } from "../../../shared/demande/delais.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { ListeDeChoix } from "../../portail/systemes-locaux/liste-de-choix.tsx";
import { call } from "../../socle/client.ts";
import { Echec } from "../../socle/echec.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { Ligne } from "../logements/champs.tsx";
import { DecisionDUne } from "./decision-d-une.tsx";
import { decisionRecue, type SaisieDeDecision, saisieVide } from "./saisie.ts";

type Proprietes = {
  logementId: string;
  presentees: readonly CandidatureLue[];
  change: (lu: LogementEtCandidatures) => void;
};

/** The ten days of the law, and the time of a letter. */
const JOURS_PROPOSES = 15;

const fautesDe = (refus: unknown): readonly { pointeur: string; message: string }[] =>
  refus instanceof Echec ? (refus.probleme?.champs ?? []) : [];

/** What the commission decided of each demande, entered at once. */
export function DecisionDeCommission({ logementId, presentees, change }: Proprietes) {
  const [saisies, poser] = useState<readonly SaisieDeDecision[]>(presentees.map(saisieVide));
  const [exception, choisir] = useState<ExceptionAuxTrois>();
  const [repondreAvantLe, dater] = useState(ajouterJours(aujourdhui().aujourdhui, JOURS_PROPOSES));
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(commission.decider, {
      logementId,
      operationId,
      decisions: saisies.map(decisionRecue),
      ...(exception && { exception }),
      repondreAvantLe,
    }).then(change),
  );
  const fautes = fautesDe(refus);
  return (
    <section aria-labelledby="decision">
      <h2 id="decision" className="fr-mt-4w">
        {m.decision_titre()}
      </h2>
      {saisies.map((saisie, rang) => (
        <DecisionDUne
          key={saisie.numeroUnique}
          saisie={saisie}
          fautes={fautes.filter(({ pointeur }) => pointeur.startsWith(`/decisions/${rang}/`))}
          changer={(dit) => poser((avant) => avant.map((une, place) => (place === rang ? { ...une, ...dit } : une)))}
        />
      ))}
      {presentees.length < CANDIDATS_AU_MOINS && (
        <ListeDeChoix
          id="exception"
          libelle={m.decision_exception()}
          aide={m.decision_exception_aide()}
          valeur={exception ?? ""}
          choix={exceptionsAuxTroisCandidats.map(({ code, libelle }) => ({ code, nom: libelle }))}
          changer={(valeur) => choisir(exceptionsAuxTroisCandidats.find(({ code }) => code === valeur)?.code)}
        />
      )}
      <Ligne
        id="repondre-avant"
        type="date"
        libelle={m.decision_repondre_avant()}
        aide={m.decision_repondre_aide()}
        valeur={repondreAvantLe}
        changer={dater}
      />
      <Button disabled={enCours} onClick={faire}>
        {m.decision_enregistrer()}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </section>
  );
}
