import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { m } from "../../../paraglide/messages.js";

/** Where someone goes who thinks that their demande should not have stopped. */
export const Recours = ({ demande: { guichet } }: { demande: DemandeLue }) => (
  <details className="sne-details fr-mt-2w">
    <summary>{m.recours_titre()}</summary>
    <p>{m.recours_guichet({ guichet: guichet.nom ?? guichet.code })}</p>
    <p>
      {m.recours_defenseur()}{" "}
      <a className="fr-link" href="https://www.defenseurdesdroits.fr" target="_blank" rel="noreferrer">
        {m.recours_defenseur_lien()}
      </a>
    </p>
  </details>
);
