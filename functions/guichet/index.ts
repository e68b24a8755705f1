import { setTimeout as patienter } from "node:timers/promises";
import { guichetDemandes } from "../../shared/api/guichet-demandes.ts";
import { dynamo } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { serve } from "../socle/http.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { filesStore } from "../socle/stores/files.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { avertir, leverAvertissement } from "./avertissements.ts";
import { listerAJoindre } from "./lister-a-joindre.ts";
import { deciderReactivation, listerReactivations } from "./reactivations.ts";

const config = configuration("TABLE_GUICHETS", "TABLE_DEMANDES", "TABLE_BROUILLONS");

export const handler = serve(
  guichetDemandes,
  { listerReactivations, deciderReactivation, listerAJoindre, avertir, leverAvertissement },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    files: filesStore(dynamo(), config.TABLE_DEMANDES),
    mouvements: mouvementsStore(dynamo(), { demandes: config.TABLE_DEMANDES, brouillons: config.TABLE_BROUILLONS }),
    patienter,
  },
);
