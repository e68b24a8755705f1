import { useEffect, useState } from "react";
import { session } from "../../../shared/api/session.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { aPuSeConnecter } from "../../socle/connexion/marque-de-connexion.ts";
import { Echec } from "../../socle/echec.ts";
import { BoutonFranceConnect } from "../../socle/franceconnect/bouton-franceconnect.tsx";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { AideVideo } from "../../videos/aide-video.tsx";
import { OuCherchezVous } from "../systemes-locaux/ou-cherchez-vous.tsx";
import { Depart } from "./depart.tsx";

const aPrevoir = [
  m.commencer_prevoir_contact,
  m.commencer_prevoir_identite,
  m.commencer_prevoir_ressources,
  m.commencer_prevoir_communes,
];

const personne = (erreur: unknown): undefined => {
  if (!(erreur instanceof Echec)) throw erreur;
};

/** Contact of the person already signed in; as the page is drawn at build, nobody is. */
function useContactConnu(): string | undefined {
  const [contact, poser] = useState<string>();
  useEffect(() => {
    if (!aPuSeConnecter()) return;
    call(session.lireSession, {}).then(({ role, contact: connu }) => role === "demandeur" && poser(connu), personne);
  }, []);
  return contact;
}

/** What is needed, the first question, and the code that makes the draft somebody's. */
export function CommencerPage() {
  const [enErreur, signaler] = useState(false);
  const contactConnu = useContactConnu();
  return (
    <div className="fr-container sne-contenu">
      <TitrePage titre={m.menu_commencer()} enErreur={enErreur} />
      <p className="fr-text--lead">{m.accueil_duree()}</p>
      <AideVideo id="connexion" />
      <h2 className="fr-h4">{m.commencer_prevoir()}</h2>
      <ul className="fr-mb-4w">
        {aPrevoir.map((chose) => (
          <li key={chose()}>{chose()}</li>
        ))}
      </ul>
      <OuCherchezVous />
      {contactConnu === undefined && (
        <>
          <h2 className="fr-h4">{m.franceconnect_titre()}</h2>
          <p>{m.franceconnect_pourquoi()}</p>
          <BoutonFranceConnect retour={chemins.commencer} />
          <h2 className="fr-h4">{m.connexion_ou_par_code()}</h2>
        </>
      )}
      <Depart contactConnu={contactConnu} signaler={signaler} />
      <p className="fr-mt-4w">
        <Lien className="fr-link" href={chemins.rejoindre}>
          {m.rejoindre_lien()}
        </Lien>
      </p>
      <p>
        <Lien className="fr-link" href={chemins.rattacher}>
          {m.rattacher_lien()}
        </Lien>
      </p>
    </div>
  );
}
