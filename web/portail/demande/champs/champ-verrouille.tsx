import type { Champ } from "../../../../shared/formulaire/champ.ts";
import { m } from "../../../paraglide/messages.js";

type Proprietes = { champ: Champ; lignes: readonly string[] };

/** An answer that is not changed here; the page says why, and where it is. */
export const ChampVerrouille = ({ champ, lignes }: Proprietes) => (
  <dl className="sne-bloc sne-verrouille">
    <dt>{champ.libelle}</dt>
    <dd>{lignes.join(", ")}</dd>
    <dd className="fr-hint-text">{m.verrouille()}</dd>
  </dl>
);
