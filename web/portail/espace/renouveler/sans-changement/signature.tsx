import { inject } from "regexparam";
import { vieDeLaDemande } from "../../../../../shared/api/vie-de-la-demande.ts";
import { expiration } from "../../../../../shared/demande/delais.ts";
import { afficherJour } from "../../../../../shared/formulaire/affichage.ts";
import { chemins } from "../../../../chemins.ts";
import { m } from "../../../../paraglide/messages.js";
import { call } from "../../../../socle/client.ts";
import type { Erreur } from "../../../../socle/erreur.ts";
import { useAller } from "../../../../socle/navigation.tsx";
import { useGeste } from "../../../../socle/use-geste.ts";
import { aujourdhui } from "../../../demande/aujourdhui.ts";
import { Engagement } from "../../../demande/verifier/engagement.tsx";
import { RefusDeGeste } from "../../refus-de-geste.tsx";

type Proprietes = { numeroUnique: string; signaler: (erreurs: readonly Erreur[]) => void };

/** Renews as it is, for a year from today. */
export function SignatureDuRenouvellement({ numeroUnique, signaler }: Proprietes) {
  const aller = useAller();
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    await call(vieDeLaDemande.renouveler, { numeroUnique, operationId, certifie: true });
    aller(`${inject(chemins.demande, { numeroUnique })}?fait=demande-renouvelee`, { replace: true });
  });
  return (
    <Engagement
      legende={m.signature_legende()}
      case={m.renouveler_certifie()}
      manque={m.renouveler_signature_manque()}
      signaler={signaler}
      enCours={enCours}
      gestes={[{ texte: m.renouveler_titre(), agir: faire }]}
    >
      <p>{m.renouveler_valable({ jour: afficherJour(expiration(aujourdhui().aujourdhui)) })}</p>
      <RefusDeGeste refus={refus} numeroUnique={numeroUnique} />
    </Engagement>
  );
}
