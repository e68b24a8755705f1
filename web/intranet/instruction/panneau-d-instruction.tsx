import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { m } from "../../paraglide/messages.js";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import type { ProprietesDePanneau } from "../dossier/panneau.ts";
import { RaisonDeLOuverture } from "../dossier/raison-de-l-ouverture.tsx";
import { useOuverture } from "../dossier/use-ouverture.ts";
import { Instruction } from "./instruction.tsx";
import { apresUnActe, lireInstruction } from "./lire-instruction.ts";

/** Read once it is opened, under the reason that opened the file: the person sees that too. */
export function PanneauDInstruction(proprietes: ProprietesDePanneau) {
  const [ouvert, ouvrir] = useState(false);
  return (
    <section className="fr-mb-4w">
      <h2>{m.instruction_titre()}</h2>
      {ouvert ? (
        <Lue {...proprietes} />
      ) : (
        <>
          <p>{m.instruction_panneau()}</p>
          <Button priority="secondary" onClick={() => ouvrir(true)}>
            {m.instruction_ouvrir()}
          </Button>
        </>
      )}
    </section>
  );
}

function Lue({ dossier: { numeroUnique }, raison }: ProprietesDePanneau) {
  const { etat, ouvrir } = useOuverture(numeroUnique, lireInstruction, raison);
  switch (etat.nature) {
    case "attente":
      return <p role="status">{m.attente()}</p>;
    case "raison":
      return <RaisonDeLOuverture ouvrir={(dite) => ouvrir({ raison: dite })} />;
    case "echec":
      return <Alert severity="error" small description={phraseDEchec(etat.echec)} />;
    case "ouvert":
      return <Instruction lue={etat.lu} relire={() => ouvrir(apresUnActe(etat.ouverture))} niveau="h3" />;
  }
}
