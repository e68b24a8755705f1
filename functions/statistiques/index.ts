import { attente } from "../../shared/api/attente.ts";
import { statistiques } from "../../shared/api/statistiques.ts";
import { dynamo, kms, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteDerivee, empreinteParKms } from "../socle/empreinte.ts";
import { serve } from "../socle/http.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { editionsStore } from "../socle/stores/editions.ts";
import { limitesStore } from "../socle/stores/limites.ts";
import { estimerAttente } from "./estimer-attente.ts";
import { decrireTableau, listerEditions, listerTableaux } from "./lire-catalogue.ts";
import { lireDonnees, telechargerClasseur, telechargerDonnees } from "./lire-donnees.ts";

const config = configuration("TABLE_COMPTES", "CLE_EMPREINTE", "SEAU_PUBLICATION");

export const handler = serve(
  { ...statistiques, ...attente },
  {
    ...{ listerEditions, listerTableaux, decrireTableau, lireDonnees, telechargerClasseur, telechargerDonnees },
    estimerAttente,
  },
  {
    communes: chargerCommunes,
    editions: editionsStore(s3(), config.SEAU_PUBLICATION),
    limites: limitesStore(dynamo(), config.TABLE_COMPTES),
    empreinteDeReseau: empreinteDerivee(empreinteParKms(kms(), config.CLE_EMPREINTE), "reseau"),
  },
);
