import { publiques } from "../../shared/api/public.ts";
import { baseAdresses } from "../socle/adresses.ts";
import { dynamo } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { serve } from "../socle/http.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { attestationsStore } from "../socle/stores/attestations.ts";
import { chercherAdresses } from "./chercher-adresses.ts";
import { chercherCommunes } from "./chercher-communes.ts";
import { listerSystemesLocaux } from "./lister-systemes-locaux.ts";
import { openapi } from "./openapi.ts";
import { sante } from "./sante.ts";
import { telechargerSystemesLocaux } from "./telecharger-systemes-locaux.ts";
import { verifierAttestation } from "./verifier-attestation.ts";

const { TABLE_DEMANDES, ADRESSES_URL } = configuration("TABLE_DEMANDES", "ADRESSES_URL");

export const handler = serve(
  publiques,
  {
    sante,
    openapi,
    chercherCommunes,
    chercherAdresses,
    listerSystemesLocaux,
    telechargerSystemesLocaux,
    verifierAttestation,
  },
  {
    attestations: attestationsStore(dynamo(), TABLE_DEMANDES),
    communes: chargerCommunes,
    adresses: baseAdresses(ADRESSES_URL),
  },
);
