import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { m } from "../../paraglide/messages.js";

export type Choix = { code: string; nom: string };

type Proprietes = {
  id: string;
  libelle: string;
  aide?: string;
  valeur: string;
  choix: readonly Choix[];
  faute?: string | undefined;
  changer: (code: string) => void;
};

/** One of a list, none chosen beforehand. */
export const ListeDeChoix = ({ id, libelle, aide, valeur, choix, faute, changer }: Proprietes) => (
  <Select
    label={libelle}
    hint={aide}
    state={faute ? "error" : "default"}
    stateRelatedMessage={faute}
    nativeSelectProps={{
      id,
      value: valeur,
      "aria-invalid": faute !== undefined,
      onChange: ({ target }) => changer(target.value),
    }}
  >
    <option value="" disabled>
      {m.liste_choisir()}
    </option>
    {choix.map(({ code, nom }) => (
      <option key={code} value={code}>
        {nom}
      </option>
    ))}
  </Select>
);
