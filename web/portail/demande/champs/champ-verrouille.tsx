import type { Champ } from "../../../../shared/formulaire/champ.ts";

type Proprietes = { champ: Champ; lignes: readonly string[]; raison?: string };

/** An answer that is not changed here; the page says why, and where it is. */
export const ChampVerrouille = ({ champ, lignes, raison }: Proprietes) => (
  <dl className="sne-bloc sne-verrouille">
    <dt>{champ.libelle}</dt>
    <dd>{lignes.join(", ")}</dd>
    {raison !== undefined && <dd className="fr-hint-text">{raison}</dd>}
  </dl>
);
