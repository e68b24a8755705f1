import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../../socle/titre-page.tsx";

const navigateurs = [m.navigateur_chrome, m.navigateur_firefox, m.navigateur_safari];
const autrement = [m.autrement_guichet, m.autrement_papier, m.autrement_aide, m.autrement_appareil];

/** Which browsers are served, and what to do without one. */
export const NavigateurPage = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.navigateur_titre()} />
    <h2>{m.autrement_titre()}</h2>
    <ul>
      {autrement.map((moyen) => (
        <li key={moyen()}>{moyen()}</li>
      ))}
    </ul>
    <p>
      <a
        className="fr-link"
        href="https://www.service-public.gouv.fr/particuliers/vosdroits/F10007"
        target="_blank"
        rel="noreferrer"
      >
        {m.autrement_service_public()}
      </a>
    </p>
    <h2>{m.navigateurs_titre()}</h2>
    <ul>
      {navigateurs.map((navigateur) => (
        <li key={navigateur()}>{navigateur()}</li>
      ))}
    </ul>
    <p>{m.navigateurs_mettre_a_jour()}</p>
  </div>
);
