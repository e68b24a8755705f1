import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { filesDeRecherche } from "../../../shared/api/files-de-recherche.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { File } from "./file.tsx";
import { LienDeDossier } from "./lien-de-dossier.tsx";

const lire = () => call(filesDeRecherche.listerPiecesARegarder, {});

/** Demandes with a piece that nobody has looked at, the oldest first, with the last day to do so. */
export const PiecesARegarder = ({ titre }: { titre: string }) => (
  <File
    titre={titre}
    lire={lire}
    vide={m.a_regarder_vide()}
    colonnes={[m.reprises_numero(), m.a_regarder_depuis(), m.a_regarder_avant(), m.agent_guichet()]}
  >
    {({ numeroUnique, depuisLe, avantLe, enRetard, guichet }) => (
      <>
        <th scope="row">
          <LienDeDossier numeroUnique={numeroUnique} />
        </th>
        <td>{afficherJour(depuisLe)}</td>
        <td>
          {afficherJour(avantLe)}{" "}
          {enRetard && (
            <Badge as="span" small severity="error">
              {m.a_regarder_en_retard()}
            </Badge>
          )}
        </td>
        <td>{guichet}</td>
      </>
    )}
  </File>
);
