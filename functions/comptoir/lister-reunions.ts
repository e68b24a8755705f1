import type { doublons as routes } from "../../shared/api/doublons.ts";
import { LIGNES_D_UNE_FILE } from "../../shared/api/guichet-demandes.ts";
import { objetDe, peutAuGuichet, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { DoublonsStore } from "../socle/stores/doublons.ts";

type Dependances = PourConnaitre & {
  doublons: Pick<DoublonsStore, "listerReunies">;
  demandes: Pick<DemandesStore, "lire">;
};

/** The index may lag behind: it is the demandes that say whether they are joined still, and who may see both. */
export const listerReunions: Handler<typeof routes.listerReunions, Dependances> = async (_, contexte) => {
  const { doublons, demandes, aujourdhui } = contexte;
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "juger-doublon", aujourdhui)) throw new Problem("acces-refuse");
  const { reunies, suite } = await doublons.listerReunies(poste.territoire, LIGNES_D_UNE_FILE);
  const lues = reunies.map(async ({ garde, arretee, jugeeLe }) => {
    const [une, autre] = await Promise.all([demandes.lire(garde), demandes.lire(arretee)]);
    const permises = [une, autre].every(
      (demande) => demande && peutAuGuichet(poste, "juger-doublon", objetDe(demande), aujourdhui),
    );
    return permises && autre?.reunieA?.numeroUnique === garde ? [{ garde, arretee, reunieLe: jugeeLe }] : [];
  });
  return { reunions: (await Promise.all(lues)).flat(), suite };
};
