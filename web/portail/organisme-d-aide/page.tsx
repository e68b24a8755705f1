import { structures } from "../../../shared/api/structures.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { Equipe } from "./equipe.tsx";
import { Inscrire } from "./inscrire.tsx";

const lireMonOrganisme = () => call(structures.lireStructure, {});

/** The organisation of who helps: to register it, or its team. */
export const OrganismeDAidePage = () => (
  <Charge charger={lireMonOrganisme} entree={undefined}>
    {({ organisme }, relire) => (
      <div className="fr-container sne-contenu">
        <Lien className="fr-link sne-retour" href={chemins.aides}>
          {m.aidant_aides_titre()}
        </Lien>
        {organisme ? <Equipe organisme={organisme} relire={relire} /> : <Inscrire relire={relire} />}
      </div>
    )}
  </Charge>
);
