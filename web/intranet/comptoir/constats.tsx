import { m } from "../../paraglide/messages.js";

/** What agrees and what does not, by word and by icon. */
export const Constats = ({ accords, desaccords }: { accords: readonly string[]; desaccords: readonly string[] }) => (
  <ul className="sne-constats">
    {accords.map((phrase) => (
      <li key={phrase}>
        <span className="fr-icon-check-line fr-icon--sm" aria-hidden="true" /> {m.comptoir_concorde({ phrase })}
      </li>
    ))}
    {desaccords.map((phrase) => (
      <li key={phrase}>
        <span className="fr-icon-close-line fr-icon--sm" aria-hidden="true" /> {m.comptoir_differe({ phrase })}
      </li>
    ))}
  </ul>
);
