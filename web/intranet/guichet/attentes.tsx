import { inject } from "regexparam";
import { guichetMessages } from "../../../shared/api/guichet-messages.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { File } from "./file.tsx";

const lire = () =>
  call(guichetMessages.listerAttentes, {}).then(({ attentes }) => ({ lignes: attentes, suite: false }));

/** People who wrote and wait for an answer, the longest wait first. */
export const Attentes = () => (
  <File
    titre={m.attentes_titre()}
    lire={lire}
    vide={m.attentes_aucune()}
    colonnes={[m.reprises_numero(), m.agent_guichet(), m.attentes_depuis()]}
    cle={({ numeroUnique }) => numeroUnique}
  >
    {({ numeroUnique, guichet, depuisLe }) => (
      <>
        <th scope="row">
          <Lien className="fr-link" href={inject(chemins.conversation, { numeroUnique })}>
            {afficherNumeroUnique(numeroUnique)}
          </Lien>
        </th>
        <td data-titre={m.agent_guichet()}>{guichet}</td>
        <td data-titre={m.attentes_depuis()}>{afficherInstant(depuisLe)}</td>
      </>
    )}
  </File>
);
