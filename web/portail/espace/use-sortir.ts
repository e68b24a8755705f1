import { useState } from "react";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { oublierLaConnexion } from "../../socle/connexion/marque-de-connexion.ts";
import { Echec } from "../../socle/echec.ts";
import { useAller } from "../../socle/navigation.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { enregistrerTout, fermerLesBrouillons } from "../demande/suivi/brouillons-ouverts.ts";

const dejaFermee = (erreur: unknown): void => {
  if (!(erreur instanceof Echec && erreur.motif === "session")) throw erreur;
};

/** Closes sessions, then leaves nothing of the person in this browser; unsaved answers are told first. */
export function useSortir() {
  const [echec, poserEchec] = useState("");
  const [estAvertie, avertir] = useState(false);
  const aller = useAller();
  const quitter = (fermer: () => Promise<unknown>) =>
    fermer()
      .catch(dejaFermee)
      .then(fermerLesBrouillons)
      .then(oublierLaConnexion)
      .then(() => aller(chemins.accueil))
      .catch((erreur) => poserEchec(phraseDEchec(erreur)));
  const sortir = async (fermer: () => Promise<unknown>) => {
    if (estAvertie || (await enregistrerTout())) return quitter(fermer);
    avertir(true);
    poserEchec(m.sortir_non_enregistre());
  };
  return { sortir, echec };
}
