import { guichet } from "../../shared/api/guichet.ts";
import { guichetMessages } from "../../shared/api/guichet-messages.ts";
import { dynamo } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { serve } from "../socle/http.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { envoisStore } from "../socle/stores/envois.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { lettresStore } from "../socle/stores/lettres.ts";
import { messagesStore } from "../socle/stores/messages.ts";
import { choisirPoste, lireAgent } from "./lire-agent.ts";
import { lireConversation, listerAttentes, repondre } from "./messages.ts";
import { prouverLettre } from "./prouver-lettre.ts";

const config = configuration("TABLE_GUICHETS", "TABLE_DEMANDES", "TABLE_JOURNAL");

export const handler = serve(
  { ...guichet, ...guichetMessages },
  { lireAgent, choisirPoste, listerAttentes, lireConversation, repondre, prouverLettre },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    messages: messagesStore(dynamo(), config.TABLE_DEMANDES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    lettres: lettresStore(dynamo(), config.TABLE_DEMANDES),
    envois: envoisStore(dynamo(), config.TABLE_DEMANDES),
  },
);
