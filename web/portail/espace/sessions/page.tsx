import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import type { Sortie } from "../../../../shared/api/route.ts";
import { session } from "../../../../shared/api/session.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { afficherInstant } from "../../../socle/afficher-instant.ts";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { Lien } from "../../../socle/lien.tsx";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { useSortir } from "../use-sortir.ts";

type SessionListee = Sortie<typeof session.listerSessions>["sessions"][number];

export const lireLesSessions = () => call(session.listerSessions, {});

/** Devices signed in, and how to sign them out. */
export const SessionsPage = () => (
  <Charge charger={lireLesSessions} entree={undefined}>
    {({ sessions }, relire) => (
      <div className="fr-container sne-contenu">
        <Lien className="fr-link sne-retour" href={chemins.espace}>
          {m.menu_espace()}
        </Lien>
        <TitrePage titre={m.sessions_titre()} />
        <Sessions sessions={sessions} relire={relire} />
      </div>
    )}
  </Charge>
);

/** The same list for a person and for an agent. */
export function Sessions({ sessions, relire }: { sessions: readonly SessionListee[]; relire: () => void }) {
  const { sortir, echec } = useSortir();
  return (
    <>
      <p>{m.sessions_texte()}</p>
      <ul className="sne-liste fr-mb-4w">
        {sessions.map((une) => (
          <li key={une.sessionId}>
            <UneSession {...une} relire={relire} />
          </li>
        ))}
      </ul>
      <Button onClick={() => sortir(() => call(session.fermerSessions, {}))}>{m.sessions_tout_fermer()}</Button>
      <p role="alert">{echec}</p>
    </>
  );
}

function UneSession({ sessionId, appareil, ouverteLe, courante, relire }: SessionListee & { relire: () => void }) {
  const { sortir, echec } = useSortir();
  const [refus, poserRefus] = useState("");
  const fermer = () =>
    courante
      ? sortir(() => call(session.fermerSession, {}))
      : call(session.fermerUneSession, { sessionId }).then(relire, (erreur) => poserRefus(phraseDEchec(erreur)));
  return (
    <div className="sne-ligne">
      <div>
        <strong>{appareil}</strong>{" "}
        {courante && (
          <Badge as="span" small noIcon severity="info">
            {m.session_courante()}
          </Badge>
        )}
        <p className="fr-hint-text fr-mb-0">{m.session_depuis({ instant: afficherInstant(ouverteLe) })}</p>
      </div>
      <Button size="small" priority="secondary" onClick={fermer}>
        {m.session_fermer()}
        <span className="fr-sr-only"> : {appareil}</span>
      </Button>
      <span role="alert">{echec || refus}</span>
    </div>
  );
}
