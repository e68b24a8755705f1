import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { doublons } from "../../../shared/api/doublons.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { useAller } from "../../socle/navigation.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import type { PaireOuverte } from "./paire-ouverte.ts";

type Proprietes = { paire: PaireOuverte; relire: () => void };

const Refus = ({ refus }: { refus: unknown }) => <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>;

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
  const [a, b] = paire.cotes
    .map(({ situation }) => situation)
    .toSorted((x, y) => (x.ancienneteDepuisLe < y.ancienneteDepuisLe ? -1 : 1));
  const [garde, choisir] = useState(a?.numeroUnique ?? "");
  const [apercu, voir] = useState(false);
  const aller = useAller();
  const arretee = a && garde === a.numeroUnique ? b : a;
  const [{ situation: un }, { situation: autre }] = paire.cotes;
  const ecarter = useGeste(() =>
    call(doublons.ecarterDoublon, { un: un.numeroUnique, autre: autre.numeroUnique }).then(() =>
      aller(chemins.doublons),
    ),
  );
  const reunir = useGeste((operationId) =>
    call(doublons.reunirDemandes, {
      un: garde,
      autre: arretee?.numeroUnique ?? "",
      operationId,
      confirme: true,
    }).then(relire),
  );
  return (
    <section>
      <h2>{m.doublon_juger()}</h2>
      <div className="sne-boutons">
        <Button priority="secondary" disabled={ecarter.enCours} onClick={ecarter.faire}>
          {m.doublon_ecarter()}
        </Button>
        <Button priority="secondary" onClick={() => voir(true)}>
          {m.doublon_reunir()}
        </Button>
      </div>
      <Refus refus={ecarter.refus} />
      {apercu && (
        <div className="sne-carte">
          <fieldset className="fr-fieldset">
            <legend className="fr-fieldset__legend">{m.doublon_laquelle()}</legend>
            {[a, b].map(
              (demande) =>
                demande && (
                  <div key={demande.numeroUnique} className="fr-fieldset__element">
                    <div className="fr-radio-group">
                      <input
                        type="radio"
                        id={`garder-${demande.numeroUnique}`}
                        name="garder"
                        checked={garde === demande.numeroUnique}
                        onChange={() => choisir(demande.numeroUnique)}
                      />
                      <label className="fr-label" htmlFor={`garder-${demande.numeroUnique}`}>
                        {m.demande_numero({ numero: afficherNumeroUnique(demande.numeroUnique) })}
                      </label>
                    </div>
                  </div>
                ),
            )}
          </fieldset>
          <ul>
            <li>
              {m.doublon_apercu_garde({
                numero: afficherNumeroUnique(garde),
                jour: afficherJour(paire.ancienneteGardee),
              })}
            </li>
            <li>{m.doublon_apercu_arretee({ numero: afficherNumeroUnique(arretee?.numeroUnique ?? "") })}</li>
            <li>{m.doublon_apercu_histoires()}</li>
            <li>{m.doublon_apercu_prevenues()}</li>
          </ul>
          <Button disabled={reunir.enCours} onClick={reunir.faire}>
            {m.doublon_confirmer()}
          </Button>
          <Refus refus={reunir.refus} />
        </div>
      )}
    </section>
  );
}
