import { guichet } from "../../shared/api/guichet.ts";
import { dynamo } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { serve } from "../socle/http.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { lireAgent } from "./lire-agent.ts";

const { TABLE_GUICHETS } = configuration("TABLE_GUICHETS");

export const handler = serve(guichet, { lireAgent }, { agents: agentsStore(dynamo(), TABLE_GUICHETS) });
