import type { Demande } from "../../shared/demande/demande.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import type { RaisonDeLire } from "../../shared/droits/raisons.ts";
import { estDansSonTravail } from "../../shared/droits/travail.ts";
import { Problem } from "../../shared/problems.ts";

/** Outside one's current work, why one reads is said before anything is shown: the person sees it. */
export function exigerUneRaison(raison: RaisonDeLire | undefined, poste: Poste, demande: Demande): void {
  if (raison === undefined && !estDansSonTravail(poste, demande)) throw new Problem("raison-a-dire");
}
