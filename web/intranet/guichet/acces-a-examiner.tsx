import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { inject } from "regexparam";
import { acces } from "../../../shared/api/acces.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { File } from "./file.tsx";

const lire = () =>
  call(acces.listerAcces, {}).then(({ acces: lues }) => ({
    lignes: lues.filter(({ etat }) => etat === "a-examiner"),
    suite: false,
  }));

/** Bodies that wait for the decision of the gestionnaire, late ones first. */
export const AccesAExaminer = () => (
  <File
    titre={m.acces_liste_titre()}
    lire={lire}
    vide={m.acces_a_examiner_vide()}
    colonnes={[m.acces_organisme(), m.acces_recue_le(), m.acces_reponse_avant()]}
    cle={({ accesId }) => accesId}
    enRetard={(ligne) => ligne.enRetard}
  >
    {({ accesId, nom, recueLe, reponseAvantLe, enRetard }) => (
      <>
        <th scope="row">
          <Lien className="fr-link" href={inject(chemins.accesAExaminer, { accesId })}>
            {nom}
          </Lien>
        </th>
        <td data-titre={m.acces_recue_le()}>{afficherJour(recueLe)}</td>
        <td data-titre={m.acces_reponse_avant()}>
          {afficherJour(reponseAvantLe)}{" "}
          {enRetard && (
            <Badge as="span" small severity="error">
              {m.acces_en_retard()}
            </Badge>
          )}
        </td>
      </>
    )}
  </File>
);
