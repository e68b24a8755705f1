import { cognito, dynamo } from "../socle/clients.ts";
import { comptesDAgent } from "../socle/comptes-d-agent.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { log } from "../socle/log.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { fermerLesInactifs } from "./fermer-les-inactifs.ts";

const config = configuration("TABLE_GUICHETS", "POOL_GUICHETS");

const dependances = {
  agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
  comptes: comptesDAgent(cognito(), config.POOL_GUICHETS),
};

/** Called each night; twice, or late, changes nothing. */
export const handler = async (): Promise<void> => {
  const nombre = await fermerLesInactifs(dependances, horloge());
  if (nombre > 0) log("comptes-fermes", { nombre });
};
