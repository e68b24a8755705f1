import { useState } from "react";
import { chemins } from "../../chemins.ts";
import { oublierLaConnexion } from "../../socle/connexion/marque-de-connexion.ts";
import { Echec } from "../../socle/echec.ts";
import { useAller } from "../../socle/navigation.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { fermerLesBrouillons } from "../demande/suivi/brouillons-ouverts.ts";

const dejaFermee = (erreur: unknown): void => {
  if (!(erreur instanceof Echec && erreur.motif === "session")) throw erreur;
};

/** Closes sessions, then leaves nothing of the person in this browser. */
export function useSortir() {
  const [echec, poserEchec] = useState("");
  const aller = useAller();
  const sortir = (fermer: () => Promise<unknown>) =>
    fermer()
      .catch(dejaFermee)
      .then(fermerLesBrouillons)
      .then(oublierLaConnexion)
      .then(() => aller(chemins.accueil))
      .catch((erreur) => poserEchec(phraseDEchec(erreur)));
  return { sortir, echec };
}
