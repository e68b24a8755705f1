import { addFranceConnectButtonTranslations, FranceConnectButton } from "@codegouvfr/react-dsfr/FranceConnectButton.js";
import { useState } from "react";
import { franceconnect } from "../../../shared/api/franceconnect.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../client.ts";
import { useEstPret } from "../est-pret.ts";
import { langueDuSite } from "../langue/langue-du-site.ts";
import { phraseDeRefus } from "./phrase-de-refus.ts";
import { garderLeRetour } from "./retour-garde.ts";

type Proprietes = {
  /** Where the person goes once they are in. */
  retour: string;
  /** To come in, or to link the account that is open. */
  but?: "connexion" | "lien";
};

addFranceConnectButtonTranslations({
  lang: "fr",
  messages: { "what is service": () => m.dsfr_franceconnect(), "new window": m.dsfr_fenetre() },
});

/** FranceConnect's own button: leaves the site, and comes back to `/connexion/franceconnect`, in the same language. */
export function BoutonFranceConnect({ retour, but = "connexion" }: Proprietes) {
  const [echec, poserEchec] = useState("");
  const partir = () => {
    poserEchec("");
    return call(franceconnect.partirVersFranceConnect, { but, langue: langueDuSite.code }).then(
      ({ adresse }) => {
        garderLeRetour(retour);
        location.assign(adresse);
      },
      (erreur) => poserEchec(phraseDeRefus(erreur)),
    );
  };
  return (
    <div inert={!useEstPret()}>
      <FranceConnectButton onClick={partir} />
      <p role="alert">{echec}</p>
    </div>
  );
}
