import { useParams } from "wouter";
import { type DemandeLue, demandes } from "../../../../shared/api/demandes.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { apprendreLesCommunes } from "../../demande/communes/communes-connues.ts";
import { codesDesCommunes } from "../../demande/ouvrir-pour-remplir.ts";
import { Resume } from "../../demande/verifier/resume.tsx";
import { Attestation, EtatDeLaDemande } from "../une-demande.tsx";

const jours = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "Europe/Paris" });

async function lireLaDemande(numeroUnique: string): Promise<DemandeLue> {
  const demande = await call(demandes.lireDemande, { numeroUnique });
  await apprendreLesCommunes(codesDesCommunes(demande.reponses));
  return demande;
}

/** One demande: where it stands, what was declared, what has happened. */
export function DemandePage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lireLaDemande} entree={numeroUnique}>
      {(demande) => (
        <div className="fr-container sne-contenu">
          <Lien className="fr-link sne-retour" href={chemins.espace}>
            {m.menu_espace()}
          </Lien>
          <TitrePage titre={m.demande_titre()} />
          <EtatDeLaDemande demande={demande} />
          <div className="sne-boutons fr-mb-4w">
            <Attestation numeroUnique={demande.numeroUnique} />
          </div>
          <h2>{m.demande_evenements()}</h2>
          <ul className="fr-mb-4w">
            {demande.evenements.map(({ version, survenuLe, libelle }) => (
              <li key={version}>{m.demande_evenement({ jour: jours.format(new Date(survenuLe)), libelle })}</li>
            ))}
          </ul>
          <h2>{m.demande_reponses()}</h2>
          <Resume formulaire={demande.formulaire} reponses={demande.reponses} niveau="h3" />
        </div>
      )}
    </Charge>
  );
}
