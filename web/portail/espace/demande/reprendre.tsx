import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { vieDeLaDemande } from "../../../../shared/api/vie-de-la-demande.ts";
import { reponseALaReprise } from "../../../../shared/demande/delais.ts";
import type { TypeDEvenement } from "../../../../shared/demande/evenements.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { useGeste } from "../../../socle/use-geste.ts";
import { aujourdhui } from "../../demande/aujourdhui.ts";
import { RefusDeGeste } from "../refus-de-geste.tsx";

type Proprietes = { demande: DemandeLue; faite: (type: TypeDEvenement) => void };

/** Asks the gestionnaire to take the demande up again, in one press; the delay is said before. */
export function Reprendre({ demande: { numeroUnique }, faite }: Proprietes) {
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    await call(vieDeLaDemande.demanderReactivation, { numeroUnique, operationId });
    faite("reactivation-demandee");
  });
  return (
    <>
      <p className="fr-mb-2w">
        {m.reprendre_delai({ jour: afficherJour(reponseALaReprise(aujourdhui().aujourdhui)) })}
      </p>
      <Button onClick={faire} disabled={enCours}>
        {m.reprendre()}
      </Button>
      <RefusDeGeste refus={refus} numeroUnique={numeroUnique} />
    </>
  );
}
