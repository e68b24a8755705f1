import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { ReactNode } from "react";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { m } from "../../../paraglide/messages.js";
import { Echec } from "../../../socle/echec.ts";
import { useAller } from "../../../socle/navigation.tsx";
import { useGeste } from "../../../socle/use-geste.ts";
import { RefusDeGeste } from "../../espace/refus-de-geste.tsx";
import { versResume } from "../question/destinations.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { AutreTerritoire } from "./autre-territoire.tsx";
import { reporterLesChangements } from "./reporter.ts";

type Proprietes = { refus: unknown; suivi: Suivi; deposee: DemandeLue };

/** Why the changes are not filed, and the way out of each refusal. */
export function RefusDesChangements({ refus, suivi, deposee }: Proprietes) {
  const { numeroUnique } = deposee;
  const code = refus instanceof Echec ? refus.probleme?.code : undefined;
  if (code === "autre-territoire") return <AutreTerritoire brouillonId={suivi.lire().brouillon.brouillonId} />;
  return (
    <RefusDeGeste refus={refus} numeroUnique={numeroUnique}>
      {code === "demande-changee-entre-temps" && <Reporter suivi={suivi} deposee={deposee} />}
      {code !== undefined && A_RELIRE.includes(code) && <Relire />}
    </RefusDeGeste>
  );
}

const A_RELIRE: readonly string[] = ["version-perimee", "demande-incomplete"];

const Relire = (): ReactNode => (
  <Button size="small" type="button" onClick={() => location.reload()}>
    {m.depot_relire()}
  </Button>
);

/** The demande has moved: the same changes are put on what it is now, and read again before they are signed. */
function Reporter({ suivi, deposee }: Omit<Proprietes, "refus">) {
  const aller = useAller();
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    const brouillonId = await reporterLesChangements(suivi, deposee, operationId);
    aller(versResume(brouillonId), { replace: true });
  });
  return (
    <>
      <Button size="small" type="button" disabled={enCours} onClick={faire}>
        {m.changements_reporter()}
      </Button>
      <RefusDeGeste refus={refus} numeroUnique={deposee.numeroUnique} />
    </>
  );
}
