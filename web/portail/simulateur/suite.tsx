import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { jourAParis } from "../../../shared/demande/delais.ts";
import { systemeLocalDe } from "../../../shared/referentiel/systemes-locaux.ts";
import { libelleDuTerritoire, territoireDuDepartement } from "../../../shared/referentiel/territoires.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { LienVersLeSysteme } from "../systemes-locaux/lien-vers-le-systeme.tsx";
import { Demander } from "../temps-d-attente/demander.tsx";

/** Which communes one demande covers, and where it is made. */
export function Suite({ departement }: { departement: string }) {
  const systeme = systemeLocalDe(departement, jourAParis(new Date()));
  const territoire = libelleDuTerritoire(territoireDuDepartement(departement));
  return (
    <section>
      <h2 className="fr-mt-6w">{m.temps_arriver_titre()}</h2>
      <p>{m.temps_arriver_texte()}</p>
      <Demander niveau="h3" />
      <h2 className="fr-mt-6w">{m.simulateur_suite()}</h2>
      <p>{m.simulateur_communes({ territoire })}</p>
      {systeme ? (
        <p>
          {m.simulateur_suite_ailleurs()} <LienVersLeSysteme url={systeme.url} />
        </p>
      ) : (
        <Button linkProps={{ href: chemins.commencer }} size="large">
          {m.menu_commencer()}
        </Button>
      )}
    </section>
  );
}
