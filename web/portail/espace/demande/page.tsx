import { useState } from "react";
import { inject } from "regexparam";
import { useParams } from "wouter";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import type { TypeDEvenement } from "../../../../shared/demande/evenements.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { Lien } from "../../../socle/lien.tsx";
import { useAller } from "../../../socle/navigation.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { Resume } from "../../demande/verifier/resume.tsx";
import { Attestation } from "../attestation.tsx";
import { EtatDeLaDemande } from "../etat-de-la-demande.tsx";
import { Numero } from "../numero.tsx";
import { AFaire } from "./a-faire.tsx";
import { Annonce } from "./annonce.tsx";
import { Demarches } from "./demarches.tsx";
import { Faits } from "./faits.tsx";
import { Frise } from "./frise.tsx";
import { lireLaDemande } from "./lire-la-demande.ts";
import { MonAttente } from "./mon-attente.tsx";
import { MonDossier } from "./mon-dossier.tsx";

/** One demande on one page: where it stands, what is to be done, by whom, until when, and what has happened. */
export function DemandePage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lireLaDemande} entree={numeroUnique}>
      {(demande, relire) => <UneDemande demande={demande} relire={relire} />}
    </Charge>
  );
}

/** What was pressed is gone from the page: the person is taken to its top, where it is said that it is done. */
const allerEnHaut = () => document.querySelector<HTMLElement>("main h1")?.focus();

function UneDemande({ demande, relire }: { demande: DemandeLue; relire: () => void }) {
  const { numeroUnique } = demande;
  const aller = useAller();
  const [relectures, compter] = useState(0);
  const faite = (type: TypeDEvenement) => {
    aller(`${inject(chemins.demande, { numeroUnique })}?fait=${type}`, { replace: true });
    compter(relectures + 1);
    relire();
    allerEnHaut();
  };
  return (
    <div className="fr-container sne-contenu">
      <Lien className="fr-link sne-retour" href={chemins.espace}>
        {m.menu_espace()}
      </Lien>
      <TitrePage titre={m.demande_titre()} />
      <Annonce evenements={demande.evenements} />
      <EtatDeLaDemande demande={demande} />
      <Numero numeroUnique={numeroUnique} />
      <AFaire key={relectures} demande={demande} faite={faite} />
      <Faits demande={demande} />
      {demande.etat === "active" && (
        <div className="sne-boutons fr-mb-4w">
          <Attestation numeroUnique={numeroUnique} estSeconde />
        </div>
      )}
      <Demarches demande={demande} />
      <MonAttente demande={demande} />
      <MonDossier demande={demande} />
      <h2>{m.demande_evenements()}</h2>
      <Frise {...demande} />
      <h2>{m.demande_reponses()}</h2>
      <details className="sne-details">
        <summary>{m.demande_reponses_voir()}</summary>
        <Resume {...demande} niveau="h3" />
      </details>
    </div>
  );
}
