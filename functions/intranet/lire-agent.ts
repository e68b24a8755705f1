import type { guichet } from "../../shared/api/guichet.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";

export const lireAgent: Handler<typeof guichet.lireAgent, PourConnaitre> = (_, contexte) => agentConnecte(contexte);
