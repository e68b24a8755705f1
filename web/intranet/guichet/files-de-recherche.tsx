import { filesDeRecherche } from "../../../shared/api/files-de-recherche.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { File } from "./file.tsx";
import { LienDeDossier } from "./lien-de-dossier.tsx";

const lireAttestations = () => call(filesDeRecherche.listerAttestations, {});

type Proprietes = { titre: string; lire: typeof lireAttestations; vide: string; depuis: string };

const FileDIndex = ({ titre, lire, vide, depuis }: Proprietes) => (
  <File titre={titre} lire={lire} vide={vide} colonnes={[m.reprises_numero(), depuis, m.agent_guichet()]}>
    {({ numeroUnique, depuisLe, guichet }) => (
      <>
        <th scope="row">
          <LienDeDossier numeroUnique={numeroUnique} />
        </th>
        <td>{afficherJour(depuisLe)}</td>
        <td>{guichet}</td>
      </>
    )}
  </File>
);

/** Attestations handed over more than a month after the filing (CCH, R. 441-2-4). */
export const Attestations = () => (
  <FileDIndex
    titre={m.attestations_titre()}
    lire={lireAttestations}
    vide={m.attestations_vide()}
    depuis={m.attestations_depuis()}
  />
);
