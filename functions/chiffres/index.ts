import { guichetStatistiques } from "../../shared/api/guichet-statistiques.ts";
import { dynamo, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { serve } from "../socle/http.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { nuitStore } from "../socle/stores/nuit.ts";
import { lireChiffresDeLaNuit } from "./lire-chiffres.ts";
import {
  lireTableauExact,
  listerLieuxDuPoste,
  telechargerClasseurExact,
  telechargerTableauExact,
} from "./lire-tableau.ts";

const config = configuration("TABLE_GUICHETS", "SEAU_LAC");

export const handler = serve(
  guichetStatistiques,
  { lireChiffresDeLaNuit, listerLieuxDuPoste, lireTableauExact, telechargerTableauExact, telechargerClasseurExact },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    nuit: nuitStore(s3(), config.SEAU_LAC),
    communes: chargerCommunes,
  },
);
