import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { vieDeLaDemande } from "../../../../shared/api/vie-de-la-demande.ts";
import type { TypeDEvenement } from "../../../../shared/demande/evenements.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { useGeste } from "../../../socle/use-geste.ts";
import { RefusDeGeste } from "../refus-de-geste.tsx";

type Proprietes = { demande: DemandeLue; faite: (type: TypeDEvenement) => void };

/** Takes back a withdrawal, in one press. */
export function Retablir({ demande: { numeroUnique }, faite }: Proprietes) {
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    await call(vieDeLaDemande.restaurer, { numeroUnique, operationId });
    faite("demande-restauree");
  });
  return (
    <>
      <Button onClick={faire} disabled={enCours}>
        {m.retablir()}
      </Button>
      <RefusDeGeste refus={refus} numeroUnique={numeroUnique} />
    </>
  );
}
