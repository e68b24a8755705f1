import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { useEffect, useEffectEvent, useState } from "react";
import { franceconnect } from "../../../shared/api/franceconnect.ts";
import { session } from "../../../shared/api/session.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { marquerLaConnexion } from "../../socle/connexion/marque-de-connexion.ts";
import { BoutonFranceConnect } from "../../socle/franceconnect/bouton-franceconnect.tsx";
import { phraseDeRefus } from "../../socle/franceconnect/phrase-de-refus.ts";
import { reprendreLeRetour } from "../../socle/franceconnect/retour-garde.ts";
import { langueDuSite } from "../../socle/langue/langue-du-site.ts";
import { Lien } from "../../socle/lien.tsx";
import { useAller } from "../../socle/navigation.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { ChoixDeLEspace } from "./choix-de-l-espace.tsx";
import { ConfirmerContact } from "./confirmer-contact.tsx";
import { lireLaReponse } from "./lire-la-reponse.ts";

type Etape =
  | { nature: "rien" }
  | { nature: "attente" }
  | { nature: "choix" }
  | { nature: "contact" }
  | { nature: "echec"; phrase: string };

const titres = {
  rien: m.franceconnect_titre,
  attente: m.franceconnect_titre,
  choix: m.franceconnect_choix_titre,
  contact: m.franceconnect_contact_titre,
  echec: m.franceconnect_echec_titre,
};

/** Where FranceConnect sends the person back: into their space, or to the choice of one. */
export function RetourDeFranceConnectPage() {
  const [etape, poserEtape] = useState<Etape>({ nature: "rien" });
  const aller = useAller();

  const echouer = (erreur: unknown) => poserEtape({ nature: "echec", phrase: phraseDeRefus(erreur) });
  const entrer = () => aller(reprendreLeRetour(), { replace: true });
  /** An account without contact is asked for one, before anything is to be told. */
  const entrerOuDonnerUnContact = async () => {
    marquerLaConnexion();
    const { courriel, mobile } = await call(session.lirePreferences, {});
    if (courriel === undefined && mobile === undefined) poserEtape({ nature: "contact" });
    else entrer();
  };
  const creer = () =>
    call(franceconnect.creerCompteParFranceConnect, { langue: langueDuSite.code })
      .then(entrerOuDonnerUnContact)
      .catch(echouer);
  const lier = () => call(franceconnect.lierFranceConnect, {}).then(entrerOuDonnerUnContact).catch(echouer);

  const recevoir = useEffectEvent(() => {
    const reponse = lireLaReponse();
    if (!reponse) return;
    poserEtape({ nature: "attente" });
    reponse
      .then(({ etape: suite }) => {
        if (suite === "ouverte") return entrerOuDonnerUnContact();
        if (suite === "a-lier") return lier();
        return poserEtape({ nature: "choix" });
      })
      .catch(echouer);
  });
  useEffect(() => recevoir(), []);

  return (
    <div className="fr-container sne-contenu">
      <TitrePage key={etape.nature} titre={titres[etape.nature]()} enErreur={etape.nature === "echec"} />
      {etape.nature === "attente" && <p role="status">{m.attente()}</p>}
      {etape.nature === "choix" && <ChoixDeLEspace creer={creer} lier={lier} />}
      {etape.nature === "contact" && <ConfirmerContact confirme={entrer} plusTard={entrer} />}
      {etape.nature === "echec" && <Alert severity="error" small description={etape.phrase} />}
      {(etape.nature === "echec" || etape.nature === "rien") && (
        <>
          <p className="fr-mt-3w">{m.franceconnect_texte()}</p>
          <BoutonFranceConnect retour={chemins.espace} />
          <p>
            <Lien href={chemins.connexion}>{m.franceconnect_par_code()}</Lien>
          </p>
        </>
      )}
    </div>
  );
}
