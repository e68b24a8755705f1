import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useId } from "react";

export type Option = { code: string; nom: string };

type Proprietes = {
  nom: string;
  valeur: string;
  options: readonly Option[];
  changer: (code: string) => void;
};

/** One of a list, taken at once: what follows on the page answers. */
export function Choix({ nom, valeur, options, changer }: Proprietes) {
  const id = useId();
  return (
    <Select label={nom} nativeSelectProps={{ id, value: valeur, onChange: ({ target }) => changer(target.value) }}>
      {options.map(({ code, nom: dit }) => (
        <option key={code} value={code}>
          {dit}
        </option>
      ))}
    </Select>
  );
}
