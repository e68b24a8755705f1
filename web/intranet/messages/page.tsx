import { inject } from "regexparam";
import { guichetMessages } from "../../../shared/api/guichet-messages.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { PageDAgent, ReserveAuxAgents } from "./page-d-agent.tsx";

const lireLesAttentes = () => call(guichetMessages.listerAttentes, {});

/** People who wait for an answer of the territory, the longest wait first. */
export const AttentesPage = () => (
  <Charge charger={lireLesAttentes} entree={undefined} sansSession={<ReserveAuxAgents titre={m.attentes_titre()} />}>
    {({ attentes }) => (
      <PageDAgent titre={m.attentes_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
        <p>{attentes.length === 0 ? m.attentes_aucune() : m.attentes_nombre({ nombre: attentes.length })}</p>
        <ul className="sne-liste">
          {attentes.map(({ numeroUnique, depuisLe }) => (
            <li key={numeroUnique}>
              <Lien className="fr-link" href={inject(chemins.conversation, { numeroUnique })}>
                {m.demande_numero({ numero: afficherNumeroUnique(numeroUnique) })}
              </Lien>
              <p className="fr-hint-text fr-mb-0">{m.attente_depuis({ instant: afficherInstant(depuisLe) })}</p>
            </li>
          ))}
        </ul>
      </PageDAgent>
    )}
  </Charge>
);
