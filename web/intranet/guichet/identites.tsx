import { inject } from "regexparam";
import { comptoir } from "../../../shared/api/comptoir.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { File } from "./file.tsx";

const lire = () => call(comptoir.listerIdentites, {});

/** Demandes whose people nobody has seen the piece of, oldest first. */
export const Identites = () => (
  <File
    titre={m.identites_file()}
    lire={lire}
    vide={m.identites_file_vide()}
    colonnes={[m.reprises_numero(), m.identites_depuis()]}
  >
    {({ numeroUnique, depuisLe }) => (
      <>
        <th scope="row">
          <Lien className="fr-link" href={inject(chemins.comptoirDemande, { numeroUnique })}>
            {afficherNumeroUnique(numeroUnique)}
          </Lien>
        </th>
        <td>{afficherJour(depuisLe)}</td>
      </>
    )}
  </File>
);
