import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { type AgentDEquipe, accesEquipe, type Equipe } from "../../../shared/api/acces-equipe.ts";
import { guichet as routes } from "../../../shared/api/guichet.ts";
import { libelleDeRole } from "../../../shared/droits/postes.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Habiliter } from "./habiliter.tsx";

async function lire(): Promise<Equipe> {
  const demande = new URLSearchParams(location.search).get("guichet");
  const guichet = demande ?? (await call(routes.lireAgent, {})).poste?.guichet ?? "";
  return call(accesEquipe.listerEquipe, { guichet });
}

/** Who works for the guichet, as its head answers for them; for a gestionnaire, any guichet of the territory. */
export const EquipePage = () => (
  <Charge charger={lire} entree={undefined} sansSession={<ReserveAuxAgents titre={m.equipe_titre()} />}>
    {(lue) => <Membres lue={lue} />}
  </Charge>
);

function Membres({ lue }: { lue: Equipe }) {
  const [equipe, poser] = useState(lue);
  return (
    <PageDAgent titre={m.equipe_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
      <p>
        {equipe.nom}. {m.equipe_texte()}
      </p>
      <ul className="sne-liste fr-mb-4w">
        {equipe.agents.map((agent) => (
          <li key={agent.agentId}>
            <Membre guichet={equipe.guichet} agent={agent} change={poser} />
          </li>
        ))}
      </ul>
      {equipe.roles.length > 0 && <Habiliter equipe={equipe} change={poser} />}
    </PageDAgent>
  );
}

type Proprietes = { guichet: string; agent: AgentDEquipe; change: (equipe: Equipe) => void };

function Membre({ guichet, agent, change }: Proprietes) {
  const { agentId, nom, courriel, certifieJusquAu, derniereConnexionLe, postes } = agent;
  const [message, dire] = useState("");
  const cible = { guichet, agentId };
  const ensuite = (geste: Promise<Equipe>) => geste.then(change, (erreur) => dire(phraseDEchec(erreur)));
  const gestes = [
    { texte: m.equipe_certifier(), faire: () => ensuite(call(accesEquipe.certifierAgent, cible)) },
    {
      texte: m.equipe_inviter(),
      faire: () =>
        call(accesEquipe.inviterAgent, cible).then(
          () => dire(m.equipe_invite()),
          (erreur) => dire(phraseDEchec(erreur)),
        ),
    },
    { texte: m.equipe_retirer(), faire: () => ensuite(call(accesEquipe.retirerAgent, cible)) },
  ];
  return (
    <>
      <strong>{nom}</strong>, {courriel}
      <ul>
        {postes.map(({ role, habiliteJusquAu }) => (
          <li key={role}>{m.equipe_jusqu({ role: libelleDeRole(role), jour: afficherJour(habiliteJusquAu) })}</li>
        ))}
      </ul>
      <p className="fr-hint-text">
        {certifieJusquAu !== undefined && `${m.equipe_certifie()} ${afficherJour(certifieJusquAu)}`}
        {derniereConnexionLe !== undefined && ` · ${m.equipe_connexion()} ${afficherJour(derniereConnexionLe)}`}
      </p>
      <div className="sne-boutons">
        {gestes.map(({ texte, faire }) => (
          <Button key={texte} size="small" priority="tertiary" onClick={faire}>
            {texte}
            <span className="fr-sr-only"> : {nom}</span>
          </Button>
        ))}
      </div>
      <p role="alert">{message}</p>
    </>
  );
}
