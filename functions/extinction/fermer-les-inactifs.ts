import { estInactif } from "../../shared/acces/compte.ts";
import { jourAParis } from "../../shared/demande/delais.ts";
import type { ComptesDAgent } from "../socle/comptes-d-agent.ts";
import type { AgentsStore } from "../socle/stores/agents.ts";

type Dependances = { agents: AgentsStore; comptes: Pick<ComptesDAgent, "fermer"> };

/** Closes the accounts that nobody uses any more; gives how many. One that signs in meanwhile stays open. */
export async function fermerLesInactifs({ agents, comptes }: Dependances, maintenant: Date): Promise<number> {
  const aujourdhui = jourAParis(maintenant);
  let fermes = 0;
  for await (const { agent: sub, ...avant } of agents.parcourir()) {
    const { derniereConnexionLe, courriel } = avant;
    if (derniereConnexionLe === undefined || !estInactif(derniereConnexionLe, aujourdhui)) continue;
    const apres = { ...avant, postes: [], closLe: aujourdhui };
    if ((await agents.changer({ sub, avant, apres })) !== "ecrit") continue;
    await comptes.fermer(courriel);
    fermes += 1;
  }
  return fermes;
}
