import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { PageDAgent } from "../messages/page-d-agent.tsx";
import { PourUnAgent } from "../reserve.tsx";
import { Recherche } from "./recherche.tsx";

/** One box for a number, a name with its date, an address or a telephone. */
export const RecherchePage = () => (
  <PourUnAgent titre={m.recherche_titre()}>
    {() => (
      <PageDAgent titre={m.recherche_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
        <Recherche />
        <p className="fr-mt-4w">
          <Lien className="fr-link" href={chemins.liste}>
            {m.liste_titre()}
          </Lien>
        </p>
      </PageDAgent>
    )}
  </PourUnAgent>
);
