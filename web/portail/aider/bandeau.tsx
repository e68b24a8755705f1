import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { useEffect, useState } from "react";
import { type AideLue, aidants } from "../../../shared/api/aidants.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { aPuSeConnecter } from "../../socle/connexion/marque-de-connexion.ts";
import { direPourQui } from "./dire-l-aide.ts";

// without an answer the page itself says what is wrong
const chercherLAide = (reference: string): Promise<AideLue | undefined> =>
  call(aidants.listerAides, {}).then(
    ({ aides }) => aides.find(({ references }) => references.includes(reference)),
    () => undefined,
  );

/** Seen on every page of someone else's demande: for whom one acts, and until when. */
export function BandeauDAide({ reference }: { reference: string }) {
  const [aide, poserAide] = useState<AideLue>();
  useEffect(() => {
    if (aPuSeConnecter()) void chercherLAide(reference).then(poserAide);
  }, [reference]);
  if (!aide) return null;
  const jour = afficherJour(aide.jusquAu);
  return (
    <div className="fr-container fr-mt-2w">
      <Alert severity="info" small description={m.aidant_bandeau({ qui: direPourQui(aide), jour })} />
    </div>
  );
}
