import { useEffect } from "react";
import { useParams } from "wouter";
import { Attente } from "../../../socle/attente.tsx";
import { Charge } from "../../../socle/charge.tsx";
import { useAller } from "../../../socle/navigation.tsx";
import { toutMontrer } from "../../demande/changements/blocs-choisis.ts";
import { versBrouillon } from "../../demande/question/destinations.ts";
import { preparer } from "./preparer.ts";

/** Leads to the form, filled with what the demande says. */
export function ModifierPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={preparer} entree={numeroUnique}>
      {(brouillonId) => <VersLeFormulaire brouillonId={brouillonId} />}
    </Charge>
  );
}

function VersLeFormulaire({ brouillonId }: { brouillonId: string }) {
  const aller = useAller();
  useEffect(() => {
    toutMontrer(brouillonId);
    aller(versBrouillon(brouillonId), { replace: true });
  }, [aller, brouillonId]);
  return <Attente />;
}
