import type { recherche as routes } from "../../shared/api/recherche.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { libelleDeRole } from "../../shared/droits/postes.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { ExportsStore } from "../socle/stores/exports.ts";

/** Lines that one may look through. */
const EXPORTS_LUS = 100;

/** Who took lists out of the system in a territory, and what for: never who is in them. */
export const listerExports: Handler<
  typeof routes.listerExports,
  PourConnaitre & { exports: Pick<ExportsStore, "lister"> }
> = async (_, contexte) => {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "suivre-qualite", contexte.aujourdhui)) throw new Problem("acces-refuse");
  const lus = await contexte.exports.lister(poste.territoire, EXPORTS_LUS, contexte.maintenant);
  return { exports: lus.map(({ role, ...lu }) => ({ ...lu, role: libelleDeRole(role) })) };
};
