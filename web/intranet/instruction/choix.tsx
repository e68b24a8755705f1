import { Select } from "@codegouvfr/react-dsfr/Select.js";

type Option = { valeur: string; libelle: string };
type Proprietes = {
  libelle: string;
  options: readonly Option[];
  valeur: string;
  change: (valeur: string) => void;
  premiere: string;
};

/** One of a list; nothing is chosen before the agent chooses. */
export const Choix = ({ libelle, options, valeur, change, premiere }: Proprietes) => (
  <Select label={libelle} nativeSelectProps={{ value: valeur, onChange: ({ target }) => change(target.value) }}>
    <option value="" disabled>
      {premiere}
    </option>
    {options.map((option) => (
      <option key={option.valeur} value={option.valeur}>
        {option.libelle}
      </option>
    ))}
  </Select>
);
