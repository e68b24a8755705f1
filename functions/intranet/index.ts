import { guichet } from "../../shared/api/guichet.ts";
import { guichetMessages } from "../../shared/api/guichet-messages.ts";
import { guichetStatistiques } from "../../shared/api/guichet-statistiques.ts";
import { dynamo, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { serve } from "../socle/http.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { envoisStore } from "../socle/stores/envois.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { lettresStore } from "../socle/stores/lettres.ts";
import { messagesStore } from "../socle/stores/messages.ts";
import { nuitStore } from "../socle/stores/nuit.ts";
import { choisirPoste, lireAgent } from "./lire-agent.ts";
import { lireChiffresDeLaNuit } from "./lire-chiffres.ts";
import { lireConversation, listerAttentes, repondre } from "./messages.ts";
import { prouverLettre } from "./prouver-lettre.ts";

const config = configuration("TABLE_GUICHETS", "TABLE_DEMANDES", "TABLE_JOURNAL", "SEAU_LAC");

export const handler = serve(
  { ...guichet, ...guichetMessages, ...guichetStatistiques },
  { lireAgent, choisirPoste, listerAttentes, lireConversation, repondre, prouverLettre, lireChiffresDeLaNuit },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    messages: messagesStore(dynamo(), config.TABLE_DEMANDES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    lettres: lettresStore(dynamo(), config.TABLE_DEMANDES),
    nuit: nuitStore(s3(), config.SEAU_LAC),
    envois: envoisStore(dynamo(), config.TABLE_DEMANDES),
  },
);
