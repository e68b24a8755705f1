import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type ComponentType, useState } from "react";
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
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { TitrePage } from "../../socle/titre-page.tsx";
import { AccesAExaminer } from "./acces-a-examiner.tsx";
import { Attentes } from "./attentes.tsx";
import { ChoixDuPoste } from "./choix-du-poste.tsx";
import { Exports } from "./exports.tsx";
import { AJoindre, Attestations, Identites, PiecesARegarder, RequetesRepondues } from "./files.tsx";
import { LiensDuPoste } from "./liens-du-poste.tsx";
import { Qualite } from "./qualite.tsx";
import { Reprises } from "./reprises.tsx";
import { RessemblancesAJuger } from "./ressemblances-a-juger.tsx";

const nommerTerritoire = (territoire: string): string =>
  territoire === NATIONAL ? m.agent_national() : libelleDuTerritoire(territoire);

/** What waits, in the order of the page; each block reads under its own rights. */
const blocs: readonly { cle: string; acte: ActeDAgent; Bloc: ComponentType }[] = [
  { cle: "identites", acte: "verifier-identite", Bloc: Identites },
  { cle: "pieces", acte: "juger-piece", Bloc: PiecesARegarder },
  { cle: "attentes", acte: "lire-messages", Bloc: Attentes },
  { cle: "a-joindre", acte: "joindre", Bloc: AJoindre },
  { cle: "requetes", acte: "lire-dossier", Bloc: RequetesRepondues },
  { cle: "attestations", acte: "suivre-qualite", Bloc: Attestations },
  { cle: "acces", acte: "decider-acces", Bloc: AccesAExaminer },
  { cle: "ressemblances", acte: "juger-doublon", Bloc: RessemblancesAJuger },
  { cle: "reprises", acte: "decider-reactivation", Bloc: Reprises },
  { cle: "qualite", acte: "suivre-qualite", Bloc: Qualite },
  { cle: "exports", acte: "suivre-qualite", Bloc: Exports },
];

/** What this post opens today. */
function Travail({ poste }: { poste: Poste }) {
  const peut = (acte: ActeDAgent) => peutDansSonTerritoire(poste, acte, jourAParis(maintenant()));
  return (
    <>
      <LiensDuPoste poste={poste} />
      {blocs
        .filter(({ acte }) => peut(acte))
        .map(({ cle, Bloc }) => (
          <Bloc key={cle} />
        ))}
    </>
  );
}

/** In one line: what waits comes first. */
const direQui = ({ nom, courriel, poste }: AgentLu): string =>
  poste
    ? m.agent_qui({
        ...{ nom, courriel, guichet: poste.guichet, role: libelleDeRole(poste.role) },
        territoire: nommerTerritoire(poste.territoire),
        jour: afficherJour(poste.habiliteJusquAu),
      })
    : `${nom} (${courriel})`;

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
  const sortir = () => call(session.fermerSession, {}).then(sorti, (erreur) => poserEchec(phraseDEchec(erreur)));
  return (
    <>
      <TitrePage titre={m.agent_titre()} />
      <p className="fr-hint-text fr-mb-4w">{direQui(agent)}</p>
      {poste && postes.length > 1 && <ChoixDuPoste poste={poste} postes={postes} change={change} />}
      {poste ? <Travail key={`${poste.guichet} ${poste.role}`} poste={poste} /> : <p>{m.agent_sans_habilitation()}</p>}
      <Button priority="secondary" onClick={sortir}>
        {m.deconnexion()}
      </Button>
      <p role="alert">{echec}</p>
    </>
  );
}
