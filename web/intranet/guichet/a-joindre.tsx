import { guichetDemandes } from "../../../shared/api/guichet-demandes.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { File } from "./file.tsx";
import { LienDeDossier } from "./lien-de-dossier.tsx";

const lire = () => call(guichetDemandes.listerAJoindre, {});

/** People whom no message reached: nobody is struck off before a guichet has found them or a letter is proved. */
export const AJoindre = () => (
  <File
    titre={m.a_joindre_titre()}
    lire={lire}
    vide={m.a_joindre_vide()}
    colonnes={[m.reprises_numero(), m.a_joindre_depuis()]}
  >
    {({ numeroUnique, depuisLe }) => (
      <>
        <th scope="row">
          <LienDeDossier numeroUnique={numeroUnique} />
        </th>
        <td>{afficherJour(depuisLe)}</td>
      </>
    )}
  </File>
);
