import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { lireLesSessions, Sessions } from "../../portail/espace/sessions/page.tsx";
import { Charge } from "../../socle/charge.tsx";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";

/** Where an agent is signed in, and how to sign out from afar. */
export const SessionsDAgentPage = () => (
  <Charge
    charger={lireLesSessions}
    entree={undefined}
    sansSession={<ReserveAuxAgents titre={m.sessions_agent_titre()} />}
  >
    {({ sessions }, relire) => (
      <PageDAgent titre={m.sessions_agent_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
        <Sessions sessions={sessions} relire={relire} />
      </PageDAgent>
    )}
  </Charge>
);
