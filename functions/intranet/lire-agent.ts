import type { guichet } from "../../shared/api/guichet.ts";
import type { Handler } from "../socle/http.ts";
import { agentConnecte, type PourConnaitre } from "./agent-connecte.ts";

export const lireAgent: Handler<typeof guichet.lireAgent, PourConnaitre> = (_, contexte) => agentConnecte(contexte);
