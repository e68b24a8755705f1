import { lazy, type PropsWithChildren, Suspense, useState } from "react";
import { inject } from "regexparam";
import type { BrouillonLu } from "../../../shared/api/brouillons.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { contactDeLaSession } from "../../socle/connexion/contact-de-la-session.ts";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { Desaccords } from "./desaccords.tsx";
import { EtatDEnregistrement } from "./etat-enregistrement.tsx";
import type { EtatDuSuivi } from "./suivi/etat.ts";
import type { Suivi } from "./suivi/suivi.ts";

// few sessions end while someone writes
const Reconnexion = lazy(async () => ({ default: (await import("./reconnexion.tsx")).Reconnexion }));

type Proprietes = PropsWithChildren<{
  suivi: Suivi;
  etat: EtatDuSuivi;
  retour: { href: string; texte: string };
}>;

/** What surrounds each page of a draft: the way back, whether it is saved, and what stands in the way. */
export function PageDeBrouillon({ suivi, etat, retour, children }: Proprietes) {
  const sansSession = etat.echec?.motif === "session";
  const [estEcartee, ecarter] = useState(false);
  const reprendre = () => {
    ecarter(false);
    void suivi.enregistrer();
  };
  if (etat.brouillon.numeroUnique !== undefined) return <DejaDeposee brouillon={etat.brouillon} />;
  return (
    <div className="fr-container sne-contenu">
      <Lien className="fr-link sne-retour" href={retour.href}>
        {retour.texte}
      </Lien>
      <EtatDEnregistrement etat={etat} reessayer={reprendre} />
      <Desaccords conflits={etat.conflits} suivi={suivi} />
      {children}
      <Suspense fallback={null}>
        {sansSession && !estEcartee && (
          <Reconnexion contact={contactDeLaSession()} ouverte={reprendre} fermer={() => ecarter(true)} />
        )}
      </Suspense>
    </div>
  );
}

/** A filed draft is closed: nothing of it can be changed here any more. */
const DejaDeposee = ({ brouillon: { brouillonId, demande } }: { brouillon: BrouillonLu }) => (
  <div className="fr-container sne-contenu">
    <Lien className="fr-link sne-retour" href={chemins.espace}>
      {m.menu_espace()}
    </Lien>
    <TitrePage titre={demande === undefined ? m.deja_deposee() : m.deja_modifiee()} />
    <Lien
      className="fr-btn"
      href={
        demande === undefined
          ? inject(chemins.deposee, { brouillonId })
          : inject(chemins.demande, { numeroUnique: demande })
      }
    >
      {m.deposee_voir()}
    </Lien>
  </div>
);
