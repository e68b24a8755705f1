import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { inject } from "regexparam";
import { doublons } from "../../../shared/api/doublons.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { niveaux } from "../comptoir/niveaux.ts";
import { File } from "./file.tsx";

const lire = () => call(doublons.listerDoublons, {}).then(({ paires, suite }) => ({ lignes: paires, suite }));

/** Demandes that may be of one person, the likeliest first. */
export const RessemblancesAJuger = () => (
  <File
    titre={m.doublons_titre()}
    lire={lire}
    vide={m.doublons_aucun()}
    colonnes={[m.doublons_paire(), m.doublons_niveau(), m.doublons_trouvee()]}
    cle={({ numeros }) => numeros.join()}
  >
    {({ numeros: [un, autre], niveau, trouveeLe }) => (
      <>
        <th scope="row">
          <Lien className="fr-link" href={inject(chemins.doublon, { un, autre })}>
            {m.doublons_comparer({ un: afficherNumeroUnique(un), autre: afficherNumeroUnique(autre) })}
          </Lien>
        </th>
        <td data-titre={m.doublons_niveau()}>
          <Badge as="span" severity={niveaux[niveau].severity}>
            {niveaux[niveau].libelle()}
          </Badge>
        </td>
        <td data-titre={m.doublons_trouvee()}>{afficherInstant(trouveeLe)}</td>
      </>
    )}
  </File>
);
