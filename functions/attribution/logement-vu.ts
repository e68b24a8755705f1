import type { LogementEtCandidatures, LogementLu as LogementMontre } from "../../shared/api/attribution.ts";
import { designeSurLeLogement, gereLeLogement, voitLeLogement } from "../../shared/attribution/droits.ts";
import type { Logement } from "../../shared/attribution/logement.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import { type AgentConnecte, agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel } from "../socle/http.ts";
import type { AttributionsStore, LogementLu } from "../socle/stores/attributions.ts";

export type PourVoir = PourConnaitre & { attributions: AttributionsStore; communes: () => IndexCommunes };

type Droit = (poste: Poste, logement: Logement, aujourdhui: string) => boolean;

export const montrerLogement = (
  { decidee: _d, territoire: _t, ...logement }: Logement,
  communes: IndexCommunes,
): LogementMontre => ({
  ...logement,
  nomDeLaCommune: communeParCode(communes, logement.commune)?.nom ?? logement.commune,
});

/** A home on which the agent has this right; any other is answered as if there were none. */
export async function logementPour(
  logementId: string,
  droit: Droit,
  contexte: PourVoir & Pick<Appel, "qui" | "aujourdhui">,
): Promise<{ agent: AgentConnecte; lu: LogementLu }> {
  const [agent, lu] = await Promise.all([agentConnecte(contexte), contexte.attributions.lireTout(logementId)]);
  if (!lu || !droit(agent.poste, lu.logement, contexte.aujourdhui)) throw new Problem("logement-introuvable");
  return { agent, lu };
}

/** The home as it stands now, with what this agent may do to it. */
export async function relire(
  logementId: string,
  contexte: PourVoir & Pick<Appel, "qui" | "aujourdhui">,
): Promise<LogementEtCandidatures> {
  const { agent, lu } = await logementPour(logementId, voitLeLogement, contexte);
  const { logement, candidatures } = lu;
  const dit = (acte: "gerer" | "designer", droit: Droit) =>
    droit(agent.poste, logement, contexte.aujourdhui) ? [acte] : [];
  return {
    logement: montrerLogement(logement, contexte.communes()),
    candidatures,
    actes: [...dit("gerer", gereLeLogement), ...dit("designer", designeSurLeLogement)],
  };
}
