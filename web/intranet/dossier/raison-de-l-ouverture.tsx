import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { type FormEvent, useState } from "react";
import { libelleDeRaison, type RaisonDeLire, raisonsDeLire } from "../../../shared/droits/raisons.ts";
import { m } from "../../paraglide/messages.js";
import { Formulaire } from "../../socle/formulaire.tsx";

/** Before anything is shown: why, and that the person will see it. */
export function RaisonDeLOuverture({ ouvrir }: { ouvrir: (raison: RaisonDeLire) => Promise<void> }) {
  const [raison, choisir] = useState<RaisonDeLire>();
  const [faute, poserFaute] = useState(false);
  const envoyer = (evenement: FormEvent) => {
    evenement.preventDefault();
    if (raison === undefined) return poserFaute(true);
    void ouvrir(raison);
  };
  return (
    <Formulaire onSubmit={envoyer}>
      <Alert severity="info" small description={m.dossier_raison_vue()} className="fr-mb-3w" />
      <RadioButtons
        legend={m.dossier_raison()}
        state={faute ? "error" : "default"}
        stateRelatedMessage={faute ? m.dossier_raison_manque() : undefined}
        options={raisonsDeLire.map((une) => ({
          label: libelleDeRaison(une),
          nativeInputProps: { name: "raison", checked: raison === une, onChange: () => choisir(une) },
        }))}
      />
      <Button type="submit">{m.dossier_ouvrir()}</Button>
    </Formulaire>
  );
}
