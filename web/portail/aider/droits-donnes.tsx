import type { DroitDeMandat } from "../../../shared/mandat/mandat.ts";
import { direLesDroits } from "./dire-l-aide.ts";

export const DroitsDonnes = ({ droits }: { droits: readonly DroitDeMandat[] }) => (
  <ul className="fr-mb-2w">
    {direLesDroits(droits).map((phrase) => (
      <li key={phrase}>{phrase}</li>
    ))}
  </ul>
);
