import { inject } from "regexparam";
import { useParams } from "wouter";
import { comptoir } from "../../../shared/api/comptoir.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { adresseDeLAttestationAuGuichet, chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { apprendreLesCommunes } from "../../portail/demande/communes/communes-connues.ts";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { PourUneRaison } from "../dossier/pour-une-raison.tsx";
import type { Ouverture } from "../dossier/use-ouverture.ts";
import { AidantsAuComptoir } from "./aidants.tsx";
import { Changements } from "./changements.tsx";
import { CodePerdu } from "./code-perdu.tsx";
import { communesDites } from "./communes-dites.ts";
import type { DemandeAuComptoir } from "./demande-au-comptoir.ts";
import { Identites } from "./identites.tsx";
import { Renonciation } from "./renonciation.tsx";

async function lire(numeroUnique: string, { raison }: Ouverture): Promise<DemandeAuComptoir> {
  const lue = await call(comptoir.lireAuComptoir, { numeroUnique, ...(raison !== undefined && { raison }) });
  await apprendreLesCommunes(communesDites(lue.reponses));
  return lue;
}

/** The person is at the counter: who they are, what changes, and whether they give up. */
export function ComptoirDemandePage() {
  const { numeroUnique = "" } = useParams();
  return (
    <PourUneRaison
      titre={m.comptoir_demande_titre()}
      retour={{ href: chemins.guichet, texte: m.agent_titre() }}
      large
      numeroUnique={numeroUnique}
      lire={lire}
    >
      {({ lu, ouverture, ouvrir }) => <Demande lue={lu} relire={() => ouvrir(ouverture)} />}
    </PourUneRaison>
  );
}

function Demande({ lue, relire }: { lue: DemandeAuComptoir; relire: () => void }) {
  const { numeroUnique, etat, version } = lue.situation;
  return (
    <>
      <p>
        {m.demande_numero({ numero: afficherNumeroUnique(numeroUnique) })}{" "}
        <a className="fr-link" href={adresseDeLAttestationAuGuichet(numeroUnique)} target="_blank" rel="noopener">
          {m.comptoir_attestation()}
        </a>{" "}
        <Lien className="fr-link" href={inject(chemins.dossier, { numeroUnique })}>
          {m.comptoir_vers_pieces()}
        </Lien>
      </p>
      {etat === "active" ? (
        <>
          <Identites lue={lue} relire={relire} />
          <Changements key={version} lue={lue} relire={relire} />
          {lue.codeSurPapier && <CodePerdu lue={lue} />}
          <AidantsAuComptoir lue={lue} relire={relire} />
          <Renonciation lue={lue} relire={relire} />
        </>
      ) : (
        <p>{m.comptoir_arretee()}</p>
      )}
    </>
  );
}
