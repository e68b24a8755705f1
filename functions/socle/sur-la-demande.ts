import type { Demande } from "../../shared/demande/demande.ts";
import { type ActeDAgent, objetDe, peutAuGuichet } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, type PourConnaitre } from "./agent-connecte.ts";
import type { Appel } from "./http.ts";
import { type Geste, mouvoir, type PourMouvoir } from "./mouvoir.ts";

/** What an act of a guichet on a demande stands on. */
export type PourAgir = Omit<PourMouvoir, "maintenant"> & PourConnaitre;

/** Does this to a demande of the agent's territory; any other is answered as if there were none. */
export async function surLaDemande(
  { numeroUnique, operationId }: Pick<Geste, "numeroUnique" | "operationId">,
  acte: ActeDAgent,
  contexte: PourAgir & Appel,
  decider: Geste["decider"],
): Promise<Demande> {
  const { agent, poste } = await agentConnecte(contexte);
  const { guichet } = poste;
  const permis = (demande: Demande): boolean => peutAuGuichet(poste, acte, objetDe(demande), contexte.aujourdhui);
  const apres = await mouvoir(
    {
      numeroUnique,
      operationId,
      acteur: { role: "agent", agent, guichet },
      canal: "guichet",
      guichet,
      decider(dossier) {
        if (!permis(dossier.demande)) throw new Problem("demande-introuvable");
        return decider(dossier);
      },
    },
    contexte,
  );
  if (!apres || !permis(apres)) throw new Problem("demande-introuvable");
  return apres;
}
