import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { useState } from "react";
import { inject } from "regexparam";
import { brouillons } from "../../../../shared/api/brouillons.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import type { Erreur } from "../../../socle/erreur.ts";
import { useAller } from "../../../socle/navigation.tsx";
import { allerALEchec } from "../etat-enregistrement.tsx";
import { oublierLeBrouillon } from "../suivi/brouillons-ouverts.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { Engagement } from "./engagement.tsx";
import { RefusDeDepot } from "./refus-de-depot.tsx";

type Proprietes = { suivi: Suivi; signaler: (erreurs: readonly Erreur[]) => void };

/** Signature and filing. Pressed twice, or lost and pressed again, it gives the same number. */
export function Depot({ suivi, signaler }: Proprietes) {
  const [enCours, poserEnCours] = useState(false);
  const [refus, poserRefus] = useState<unknown>();
  const aller = useAller();

  const deposer = async () => {
    if (!(await suivi.enregistrer())) return allerALEchec();
    const { brouillonId, version } = suivi.lire().brouillon;
    await call(brouillons.deposer, { brouillonId, version, certifie: true });
    oublierLeBrouillon(brouillonId);
    aller(inject(chemins.deposee, { brouillonId }), { replace: true });
  };
  const envoyer = () => {
    poserEnCours(true);
    poserRefus(undefined);
    return deposer()
      .catch(poserRefus)
      .finally(() => poserEnCours(false));
  };

  return (
    <>
      <h2>{m.signature_titre()}</h2>
      <p>{m.signature_texte()}</p>
      <Engagement
        legende={m.signature_legende()}
        case={m.signature_certifie()}
        manque={m.signature_manque()}
        signaler={signaler}
        enCours={enCours}
        gestes={[{ texte: m.deposer(), agir: envoyer }]}
      >
        {refus !== undefined && <RefusDeDepot refus={refus} />}
        {enCours && <Alert severity="info" small role="status" description={m.depot_en_cours()} />}
      </Engagement>
    </>
  );
}
