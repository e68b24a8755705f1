import { direLesDroits } from "../../../shared/mandat/droits-dits.ts";
import type { DroitDeMandat } from "../../../shared/mandat/mandat.ts";

export const DroitsDonnes = ({ droits }: { droits: readonly DroitDeMandat[] }) => (
  <ul className="fr-mb-2w">
    {direLesDroits(droits).map((phrase) => (
      <li key={phrase}>{phrase}</li>
    ))}
  </ul>
);
