import type { guichet } from "../../shared/api/guichet.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { AgentsStore } from "../socle/stores/agents.ts";

export const lireAgent: Handler<typeof guichet.lireAgent, { agents: AgentsStore }> = async (_, { qui, agents }) => {
  const agent = qui.role === "agent" ? await agents.lire(qui.agent) : undefined;
  // who has left the guichet is not signed in any more, whatever the session says
  if (!agent) throw new Problem("session-absente");
  return agent;
};
