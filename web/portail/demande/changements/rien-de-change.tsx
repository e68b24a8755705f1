import { inject } from "regexparam";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { situationDe } from "../../espace/etat-de-la-demande.tsx";

/** Nothing to sign; whoever came to renew goes on without changes. */
export const RienDeChange = ({ deposee }: { deposee: DemandeLue }) => (
  <>
    <p>{m.changements_aucun()}</p>
    {situationDe(deposee).nature !== "valable" && (
      <Lien className="fr-btn" href={inject(chemins.renouvelerSansChangement, { numeroUnique: deposee.numeroUnique })}>
        {m.renouveler_sans_changement()}
      </Lien>
    )}
  </>
);
