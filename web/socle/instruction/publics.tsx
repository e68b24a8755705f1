import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { PublicLu } from "../../../shared/api/cotation.ts";
import { m } from "../../paraglide/messages.js";

const etats = { presume: m.public_presume, prouve: m.public_prouve };

/** Priority publics that were found, and what proof is missing. */
export const Publics = ({ publics }: { publics: readonly PublicLu[] }) =>
  publics.length === 0 ? (
    <p>{m.publics_aucun()}</p>
  ) : (
    <ul className="sne-liste">
      {publics.map(({ id, libelle, etat, phrase, rang }) => (
        <li key={id}>
          <p className="fr-mb-1v">
            <strong>{libelle}</strong>{" "}
            <Badge severity={etat === "prouve" ? "success" : "info"} as="span">
              {etats[etat]()}
            </Badge>
          </p>
          <p className="fr-mb-0">
            {phrase} {rang === "objectif" && m.public_objectif()}
          </p>
        </li>
      ))}
    </ul>
  );
