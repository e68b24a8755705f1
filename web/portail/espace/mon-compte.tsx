import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useState } from "react";
import { franceconnect } from "../../../shared/api/franceconnect.ts";
import { session } from "../../../shared/api/session.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { oublierLaConnexion } from "../../socle/connexion/marque-de-connexion.ts";
import { langueDuSite } from "../../socle/langue/langue-du-site.ts";
import { Lien } from "../../socle/lien.tsx";
import { useSortir } from "./use-sortir.ts";

export function MonCompte() {
  const { sortir, echec } = useSortir();
  const [parFranceConnect, dire] = useState(false);
  useEffect(() => {
    call(session.lireSession, {}).then(
      ({ franceconnect: ouverte }) => dire(ouverte === true),
      () => undefined,
    );
  }, []);
  const sortirPartout = () =>
    sortir(() =>
      call(franceconnect.quitterFranceConnect, { langue: langueDuSite.code }).then(({ adresse }) => {
        oublierLaConnexion();
        location.assign(adresse);
      }),
    );
  return (
    <section className="fr-mt-6w" aria-labelledby="compte">
      <h2 id="compte" className="fr-h4">
        {m.compte_titre()}
      </h2>
      <ul>
        <li>
          <Lien href={chemins.sessions}>{m.sessions_titre()}</Lien>
        </li>
        <li>
          <Lien href={chemins.mesDonnees}>{m.mes_donnees_titre()}</Lien>
        </li>
      </ul>
      <Button priority="secondary" onClick={() => sortir(() => call(session.fermerSession, {}))}>
        {m.deconnexion()}
      </Button>
      {parFranceConnect && (
        <Button className="fr-ml-md-2w" priority="tertiary" onClick={sortirPartout}>
          {m.franceconnect_sortir()}
        </Button>
      )}
      <p role="alert">{echec}</p>
    </section>
  );
}
