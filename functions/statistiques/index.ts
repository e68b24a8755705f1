import { statistiques } from "../../shared/api/statistiques.ts";
import { dynamo, kms, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteDerivee, empreinteParKms } from "../socle/empreinte.ts";
import { serve } from "../socle/http.ts";
import { editionsStore } from "../socle/stores/editions.ts";
import { limitesStore } from "../socle/stores/limites.ts";
import { decrireTableau, listerEditions, listerTableaux } from "./lire-catalogue.ts";
import { lireDonnees, telechargerClasseur, telechargerDonnees } from "./lire-donnees.ts";

const config = configuration("TABLE_COMPTES", "CLE_EMPREINTE", "SEAU_PUBLICATION");

export const handler = serve(
  statistiques,
  { listerEditions, listerTableaux, decrireTableau, lireDonnees, telechargerClasseur, telechargerDonnees },
  {
    editions: editionsStore(s3(), config.SEAU_PUBLICATION),
    limites: limitesStore(dynamo(), config.TABLE_COMPTES),
    empreinteDeReseau: empreinteDerivee(empreinteParKms(kms(), config.CLE_EMPREINTE), "reseau"),
  },
);
