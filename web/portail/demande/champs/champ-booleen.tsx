import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { m } from "../../../paraglide/messages.js";
import { etatDuChamp, idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

const reponses = [
  { reponse: true, texte: m.oui },
  { reponse: false, texte: m.non },
];

export const ChampBooleen = ({ champ, valeur, faute, lire, quitter }: ProprietesDeChamp<"booleen">) => (
  <RadioButtons
    id={idDuChamp(champ.nom)}
    name={champ.nom}
    legend={libelleDuChamp(champ)}
    hintText={champ.aide}
    {...etatDuChamp(faute)}
    options={reponses.map(({ reponse, texte }) => ({
      label: texte(),
      nativeInputProps: {
        value: String(reponse),
        defaultChecked: valeur === reponse,
        onChange: () => lire({ valeur: reponse }),
        onBlur: quitter,
      },
    }))}
  />
);
