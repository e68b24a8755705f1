import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { useState } from "react";
import { doublons } from "../../../shared/api/doublons.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { ChoixDesReponses, type Cote, choixProposes } from "./choix-des-reponses.tsx";
import type { PaireOuverte } from "./paire-ouverte.ts";
import { Refus } from "./refus.tsx";

type Proprietes = { paire: PaireOuverte; relire: () => void };

/** Which one goes on, which answers it keeps, and what will come of it; nothing is done before the last button. */
export function Reunir({ paire, relire }: Proprietes) {
  const { cotes } = paire;
  const [{ situation: un }, { situation: autre }] = cotes;
  const plusAncienne: Cote = un.ancienneteDepuisLe <= autre.ancienneteDepuisLe ? 0 : 1;
  const [garde, garder] = useState<Cote>(plusAncienne);
  const [choix, choisir] = useState(() => choixProposes(paire));
  const arretee: Cote = garde === 0 ? 1 : 0;
  const numero = (rang: Cote): string => cotes[rang].situation.numeroUnique;
  const reprises = paire.ecarts.flatMap(({ champ }) => (choix[champ] === arretee ? [champ] : []));
  const reunir = useGeste((operationId) =>
    call(doublons.reunirDemandes, {
      un: numero(garde),
      autre: numero(arretee),
      operationId,
      reprises,
      versions: [cotes[garde].situation.version, cotes[arretee].situation.version],
      confirme: true,
    }).then(relire),
  );
  return (
    <div className="sne-carte">
      <RadioButtons
        legend={m.doublon_laquelle()}
        orientation="horizontal"
        options={([0, 1] as const).map((rang) => ({
          label: m.demande_numero({ numero: afficherNumeroUnique(numero(rang)) }),
          nativeInputProps: { name: "garder", checked: garde === rang, onChange: () => garder(rang) },
        }))}
      />
      <ChoixDesReponses paire={paire} choix={choix} choisir={choisir} />
      <ul>
        <li>
          {m.doublon_apercu_garde({
            numero: afficherNumeroUnique(numero(garde)),
            jour: afficherJour(paire.ancienneteGardee),
          })}{" "}
          {reprises.length === 0 ? m.doublon_reprises_aucune() : m.doublon_reprises({ nombre: reprises.length })}
        </li>
        <li>{m.doublon_apercu_arretee({ numero: afficherNumeroUnique(numero(arretee)) })}</li>
        <li>{m.doublon_apercu_histoires()}</li>
        <li>{m.doublon_apercu_prevenues()}</li>
      </ul>
      <Button disabled={reunir.enCours} onClick={reunir.faire}>
        {m.doublon_confirmer()}
      </Button>
      <Refus refus={reunir.refus} />
    </div>
  );
}
