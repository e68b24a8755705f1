import { useState } from "react";
import { useSearch } from "wouter";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { ConnexionParCode } from "../../../socle/connexion/par-code.tsx";
import { BoutonFranceConnect } from "../../../socle/franceconnect/bouton-franceconnect.tsx";
import { Lien } from "../../../socle/lien.tsx";
import { useAller } from "../../../socle/navigation.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AideVideo } from "../../../videos/aide-video.tsx";
import { retourDe } from "./retour-de.ts";

/** Signing in, then back to the page that asked for it. */
export function ConnexionPage() {
  const retour = retourDe(useSearch());
  const aller = useAller();
  const [enErreur, signaler] = useState(false);
  return (
    <div className="fr-container sne-contenu">
      <TitrePage titre={m.connexion_titre()} enErreur={enErreur} />
      <AideVideo id="connexion" />
      <p>{m.franceconnect_texte()}</p>
      <BoutonFranceConnect retour={retour} />
      <h2 className="fr-h4">{m.connexion_ou_par_code()}</h2>
      <p>{m.connexion_texte()}</p>
      <ConnexionParCode ouverte={() => aller(retour, { replace: true })} signaler={signaler} />
      <p className="fr-mt-4w">
        {m.connexion_pas_encore()} <Lien href={chemins.commencer}>{m.menu_commencer()}</Lien>
      </p>
    </div>
  );
}
