import type { Evenement } from "./evenements.ts";

// a renewal that changes nothing leaves what was being prepared as it is
const aChangeLesReponses = ({ donnees }: Evenement): boolean =>
  "reponses" in donnees ||
  ("changements" in donnees && (Object.keys(donnees.changements).length > 0 || donnees.sensiblesChanges));

/** Version of the demande when its answers last changed. */
export const versionDesReponses = (evenements: readonly Evenement[]): number =>
  evenements.findLast(aChangeLesReponses)?.version ?? 1;
