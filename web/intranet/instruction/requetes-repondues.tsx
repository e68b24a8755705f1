import { inject } from "regexparam";
import { instruction } from "../../../shared/api/instruction.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { File } from "../guichet/file.tsx";

const lire = () => call(instruction.listerRequetes, {});

/** People who answered what was asked of them: an agent looks, and closes or asks again. */
export const RequetesRepondues = () => (
  <File
    titre={m.requetes_titre()}
    lire={lire}
    vide={m.requetes_vide()}
    colonnes={[m.reprises_numero(), m.requetes_depuis()]}
  >
    {({ numeroUnique, depuisLe }) => (
      <>
        <th scope="row">
          <Lien className="fr-link" href={inject(chemins.instruction, { numeroUnique })}>
            {afficherNumeroUnique(numeroUnique)}
          </Lien>
        </th>
        <td>{afficherJour(depuisLe)}</td>
      </>
    )}
  </File>
);
