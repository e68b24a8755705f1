import { m } from "../paraglide/messages.js";

export const Attente = () => (
  <div className="fr-container sne-contenu">
    <p role="status">{m.attente()}</p>
  </div>
);
