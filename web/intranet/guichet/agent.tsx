import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import type { guichet } from "../../../shared/api/guichet.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { session } from "../../../shared/api/session.ts";
import { peutAuGuichet } from "../../../shared/droits/agent.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { ListeDeFaits } from "../../socle/liste-de-faits.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { TitrePage } from "../../socle/titre-page.tsx";
import { AJoindre } from "./a-joindre.tsx";
import { Reprises } from "./reprises.tsx";

export type AgentLu = Sortie<typeof guichet.lireAgent>;

/** Who is signed in, and where they work. */
export function Agent({ agent, sorti }: { agent: AgentLu; sorti: () => void }) {
  const [echec, poserEchec] = useState("");
  const faits = [
    [m.agent_nom(), agent.nom],
    [m.agent_courriel(), agent.courriel],
    [m.agent_role(), agent.role],
    [m.agent_territoire(), agent.territoire],
    [m.agent_guichet(), agent.guichet],
  ] as const;
  const sortir = () => call(session.fermerSession, {}).then(sorti, (erreur) => poserEchec(phraseDEchec(erreur)));
  return (
    <>
      <TitrePage titre={m.agent_titre()} />
      <ListeDeFaits className="sne-resume fr-mb-4w" faits={faits} />
      <p>
        <Lien className="fr-link" href={chemins.attentes}>
          {m.attentes_titre()}
        </Lien>
      </p>
      {peutAuGuichet(agent, "decider-reactivation", agent) && <Reprises />}
      {peutAuGuichet(agent, "joindre", agent) && <AJoindre />}
      <Button priority="secondary" onClick={sortir}>
        {m.deconnexion()}
      </Button>
      <p role="alert">{echec}</p>
    </>
  );
}
