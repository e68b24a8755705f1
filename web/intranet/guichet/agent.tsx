import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import type { AgentLu } from "../../../shared/api/guichet.ts";
import { session } from "../../../shared/api/session.ts";
import { jourAParis } from "../../../shared/demande/delais.ts";
import { type ActeDAgent, NATIONAL, type Poste, peutDansSonTerritoire } from "../../../shared/droits/agent.ts";
import { libelleDeRole } from "../../../shared/droits/postes.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { libelleDuTerritoire } from "../../../shared/referentiel/territoires.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { maintenant } from "../../socle/horloge.ts";
import { ListeDeFaits } from "../../socle/liste-de-faits.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { TitrePage } from "../../socle/titre-page.tsx";
import { RequetesRepondues } from "../instruction/requetes-repondues.tsx";
import { AJoindre } from "./a-joindre.tsx";
import { ChoixDuPoste } from "./choix-du-poste.tsx";
import { Attestations } from "./files-de-recherche.tsx";
import { Identites } from "./identites.tsx";
import { LiensDuPoste } from "./liens-du-poste.tsx";
import { PiecesARegarder } from "./pieces-a-regarder.tsx";
import { Qualite } from "./qualite.tsx";
import { Reprises } from "./reprises.tsx";

const nommerTerritoire = (territoire: string): string =>
  territoire === NATIONAL ? m.agent_national() : libelleDuTerritoire(territoire);

/** What this post opens today. */
function Travail({ poste }: { poste: Poste }) {
  const peut = (acte: ActeDAgent) => peutDansSonTerritoire(poste, acte, jourAParis(maintenant()));
  return (
    <>
      <LiensDuPoste poste={poste} />
      {peut("verifier-identite") && <Identites />}
      {peut("juger-piece") && <PiecesARegarder titre={m.a_regarder_titre()} />}
      {peut("decider-reactivation") && <Reprises />}
      {peut("joindre") && <AJoindre />}
      {peut("lire-dossier") && <RequetesRepondues />}
      {peut("suivre-qualite") && (
        <>
          <Attestations />
          <Qualite />
        </>
      )}
    </>
  );
}

/** Who is signed in, and where they work. */
export function Agent({
  agent,
  change,
  sorti,
}: {
  agent: AgentLu;
  change: (agent: AgentLu) => void;
  sorti: () => void;
}) {
  const { poste, postes } = agent;
  const [echec, poserEchec] = useState("");
  const faits = [
    [m.agent_nom(), agent.nom],
    [m.agent_courriel(), agent.courriel],
    ...(poste
      ? ([
          [m.agent_role(), libelleDeRole(poste.role)],
          [m.agent_territoire(), nommerTerritoire(poste.territoire)],
          [m.agent_guichet(), poste.guichet],
          [m.agent_habilite(), afficherJour(poste.habiliteJusquAu)],
        ] as const)
      : []),
  ] as const;
  const sortir = () => call(session.fermerSession, {}).then(sorti, (erreur) => poserEchec(phraseDEchec(erreur)));
  return (
    <>
      <TitrePage titre={m.agent_titre()} />
      <ListeDeFaits className="sne-resume fr-mb-4w" faits={faits} />
      {poste && postes.length > 1 && <ChoixDuPoste poste={poste} postes={postes} change={change} />}
      {poste ? <Travail key={`${poste.guichet} ${poste.role}`} poste={poste} /> : <p>{m.agent_sans_habilitation()}</p>}
      <Button priority="secondary" onClick={sortir}>
        {m.deconnexion()}
      </Button>
      <p role="alert">{echec}</p>
    </>
  );
}
