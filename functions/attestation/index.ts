import { demandes } from "../../shared/api/demandes.ts";
import { mandatSurPapier } from "../../shared/api/mandat-sur-papier.ts";
import { dynamo } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { serve } from "../socle/http.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { guichetsStore } from "../socle/stores/guichets.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { lireAttestation, lireAttestationAuGuichet } from "./lire-attestation.ts";
import { lireFormulaireDeMandat, remplirFormulaireDeMandat } from "./mandat-sur-papier.ts";

const config = configuration("TABLE_DEMANDES", "TABLE_GUICHETS", "TABLE_JOURNAL", "ADRESSE_SITE");

export const handler = serve(
  {
    lireAttestation: demandes.lireAttestation,
    lireAttestationAuGuichet: demandes.lireAttestationAuGuichet,
    ...mandatSurPapier,
  },
  { lireAttestation, lireAttestationAuGuichet, lireFormulaireDeMandat, remplirFormulaireDeMandat },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    guichets: guichetsStore(dynamo(), config.TABLE_GUICHETS),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    communes: chargerCommunes,
    site: config.ADRESSE_SITE,
  },
);
