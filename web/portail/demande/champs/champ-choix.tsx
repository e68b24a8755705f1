import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { etatDuChamp, idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

/** One answer of a closed list. */
export const ChampChoix = ({ champ, valeur, faute, lire, quitter }: ProprietesDeChamp<"choix">) => (
  <RadioButtons
    id={idDuChamp(champ.nom)}
    name={champ.nom}
    legend={libelleDuChamp(champ)}
    hintText={champ.aide}
    {...etatDuChamp(faute)}
    options={champ.modalites.map(({ code, libelle }) => ({
      label: libelle,
      nativeInputProps: {
        value: code,
        defaultChecked: valeur === code,
        onChange: () => lire({ valeur: code }),
        onBlur: quitter,
      },
    }))}
  />
);
