import { inject } from "regexparam";
import { doublons } from "../../../shared/api/doublons.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { File } from "../guichet/file.tsx";

const lire = () => call(doublons.listerReunions, {}).then(({ reunions, suite }) => ({ lignes: reunions, suite }));

/** Demandes that were joined, the newest first; the page of a pair undoes it. */
export const Reunions = () => (
  <File
    titre={m.reunions_titre()}
    lire={lire}
    vide={m.reunions_vide()}
    compter={(nombre) => m.reunions_nombre({ nombre })}
    colonnes={[m.reunions_garde(), m.reunions_arretee(), m.reunions_le()]}
    cle={({ arretee }) => arretee}
  >
    {({ garde, arretee, reunieLe }) => (
      <>
        <th scope="row">
          <Lien className="fr-link" href={inject(chemins.doublon, { un: garde, autre: arretee })}>
            {afficherNumeroUnique(garde)}
          </Lien>
        </th>
        <td data-titre={m.reunions_arretee()}>{afficherNumeroUnique(arretee)}</td>
        <td data-titre={m.reunions_le()}>{afficherInstant(reunieLe)}</td>
      </>
    )}
  </File>
);
