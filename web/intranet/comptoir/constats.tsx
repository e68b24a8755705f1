import { m } from "../../paraglide/messages.js";
import { Coche } from "../../socle/coche.tsx";

/** What agrees and what does not, by word and by icon. */
export const Constats = ({ accords, desaccords }: { accords: readonly string[]; desaccords: readonly string[] }) => (
  <ul className="sne-constats">
    {accords.map((phrase) => (
      <li key={phrase}>
        <Coche oui /> {m.comptoir_concorde({ phrase })}
      </li>
    ))}
    {desaccords.map((phrase) => (
      <li key={phrase}>
        <Coche oui={false} /> {m.comptoir_differe({ phrase })}
      </li>
    ))}
  </ul>
);
