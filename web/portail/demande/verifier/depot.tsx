import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { type SubmitEvent, useState } from "react";
import { inject } from "regexparam";
import { brouillons } from "../../../../shared/api/brouillons.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { useAller } from "../../../socle/navigation.tsx";
import type { Erreur } from "../../../socle/resume-erreurs.tsx";
import { allerALEchec } from "../etat-enregistrement.tsx";
import { oublierLeBrouillon } from "../suivi/brouillons-ouverts.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { RefusDeDepot } from "./refus-de-depot.tsx";

const ID_SIGNATURE = "certifie";

type Proprietes = { suivi: Suivi; signaler: (erreurs: readonly Erreur[]) => void };

/** Signature and filing. Pressed twice, or lost and pressed again, it gives the same number. */
export function Depot({ suivi, signaler }: Proprietes) {
  const [estSignee, signer] = useState(false);
  const [faute, poserFaute] = useState(false);
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
  const envoyer = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    poserFaute(!estSignee);
    signaler(estSignee ? [] : [{ cible: `${ID_SIGNATURE}-0`, texte: m.signature_manque() }]);
    if (!estSignee) return undefined;
    poserEnCours(true);
    poserRefus(undefined);
    return deposer()
      .catch(poserRefus)
      .finally(() => poserEnCours(false));
  };

  return (
    <form onSubmit={envoyer} noValidate>
      <h2>{m.signature_titre()}</h2>
      <p>{m.signature_texte()}</p>
      <Checkbox
        id={ID_SIGNATURE}
        legend={m.signature_legende()}
        state={faute ? "error" : "default"}
        stateRelatedMessage={faute ? m.signature_manque() : undefined}
        options={[
          {
            label: m.signature_certifie(),
            nativeInputProps: { checked: estSignee, onChange: ({ target }) => signer(target.checked) },
          },
        ]}
      />
      {refus !== undefined && <RefusDeDepot refus={refus} />}
      {enCours && <Alert severity="info" small role="status" description={m.depot_en_cours()} />}
      <div className="sne-boutons">
        <Button type="submit" size="large" disabled={enCours}>
          {m.deposer()}
        </Button>
      </div>
    </form>
  );
}
