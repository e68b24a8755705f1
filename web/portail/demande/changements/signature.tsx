import { inject } from "regexparam";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { vieDeLaDemande } from "../../../../shared/api/vie-de-la-demande.ts";
import type { TypeDEvenement } from "../../../../shared/demande/evenements.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import type { Erreur } from "../../../socle/erreur.ts";
import { useAller } from "../../../socle/navigation.tsx";
import { useGeste } from "../../../socle/use-geste.ts";
import { situationDe } from "../../espace/etat-de-la-demande.tsx";
import { allerALEchec } from "../etat-enregistrement.tsx";
import { oublierLeBrouillon } from "../suivi/brouillons-ouverts.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { Engagement } from "../verifier/engagement.tsx";
import { RefusDesChangements } from "./refus-des-changements.tsx";

type Proprietes = { suivi: Suivi; deposee: DemandeLue; signaler: (erreurs: readonly Erreur[]) => void };

/** Signature of the changes; once the renewal is open, the same press renews, unless the person would rather not. */
export function SignatureDesChangements({ suivi, deposee, signaler }: Proprietes) {
  const { numeroUnique } = deposee;
  const aller = useAller();
  const deposer = (route: "modifier" | "renouveler", fait: TypeDEvenement) => async (operationId: string) => {
    if (!(await suivi.enregistrer())) return allerALEchec();
    const { brouillonId, version } = suivi.lire().brouillon;
    await call(vieDeLaDemande[route], {
      numeroUnique,
      operationId,
      changements: { brouillonId, version },
      certifie: true,
    });
    oublierLeBrouillon(brouillonId);
    aller(`${inject(chemins.demande, { numeroUnique })}?fait=${fait}`, { replace: true });
  };
  const modifier = useGeste(deposer("modifier", "demande-modifiee"));
  const renouveler = useGeste(deposer("renouveler", "demande-renouvelee"));
  const enregistrer = { texte: m.changements_enregistrer(), agir: modifier.faire };
  return (
    <>
      <h2>{m.changements_signer()}</h2>
      <p>{m.signature_texte()}</p>
      <Engagement
        legende={m.signature_legende()}
        case={m.signature_certifie()}
        manque={m.changements_signature_manque()}
        signaler={signaler}
        enCours={modifier.enCours || renouveler.enCours}
        gestes={
          situationDe(deposee).nature === "valable"
            ? [enregistrer]
            : [
                { texte: m.changements_renouveler(), agir: renouveler.faire },
                { ...enregistrer, texte: m.changements_sans_renouveler() },
              ]
        }
      >
        <RefusDesChangements refus={modifier.refus ?? renouveler.refus} suivi={suivi} deposee={deposee} />
      </Engagement>
    </>
  );
}
