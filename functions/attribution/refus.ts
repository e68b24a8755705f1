import type { Logement } from "../../shared/attribution/logement.ts";
import type { ProblemCode } from "../../shared/problems.ts";

/** Why nobody may be presented nor decided on for this home any more. */
export function refusSurUnLogement({ etat }: Logement): ProblemCode | undefined {
  if (etat === "ouvert") return undefined;
  return etat === "decide" ? "logement-deja-decide" : "logement-deja-loue";
}
