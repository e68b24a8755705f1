import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { doublons } from "../../../shared/api/doublons.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { useAller } from "../../socle/navigation.tsx";
import { useGeste } from "../../socle/use-geste.ts";
import type { PaireOuverte } from "./paire-ouverte.ts";
import { Refus } from "./refus.tsx";
import { Reunir } from "./reunir.tsx";

type Proprietes = { paire: PaireOuverte; relire: () => void };

/** Two buttons, of one weight: not the same persons, or one demande out of two. */
export const Jugement = ({ paire, relire }: Proprietes) =>
  paire.reunies ? <Annuler paire={paire} relire={relire} /> : <Juger paire={paire} relire={relire} />;

function Annuler({ paire, relire }: Proprietes) {
  const [{ situation: un }, { situation: autre }] = paire.cotes;
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(doublons.annulerReunion, { un: un.numeroUnique, autre: autre.numeroUnique, operationId }).then(relire),
  );
  return (
    <section>
      <h2>{m.doublon_reunies()}</h2>
      <p>{m.doublon_annuler_texte()}</p>
      <Button priority="secondary" disabled={enCours} onClick={faire}>
        {m.doublon_annuler()}
      </Button>
      <Refus refus={refus} />
    </section>
  );
}

function Juger({ paire, relire }: Proprietes) {
  const [apercu, voir] = useState(false);
  const aller = useAller();
  const [{ situation: un }, { situation: autre }] = paire.cotes;
  const ecarter = useGeste(() =>
    call(doublons.ecarterDoublon, { un: un.numeroUnique, autre: autre.numeroUnique }).then(() =>
      aller(chemins.doublons),
    ),
  );
  return (
    <section>
      <h2>{m.doublon_juger()}</h2>
      {paire.ecartsProteges && (
        <Alert
          severity="warning"
          as="h3"
          title={m.doublon_proteges_titre()}
          description={m.doublon_proteges_texte()}
          className="fr-mb-3w"
        />
      )}
      <div className="sne-boutons">
        <Button priority="secondary" disabled={ecarter.enCours} onClick={ecarter.faire}>
          {m.doublon_ecarter()}
        </Button>
        <Button priority="secondary" onClick={() => voir(true)}>
          {m.doublon_reunir()}
        </Button>
      </div>
      <Refus refus={ecarter.refus} />
      {apercu && <Reunir paire={paire} relire={relire} />}
    </section>
  );
}
