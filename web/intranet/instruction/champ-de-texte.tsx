import { Input } from "@codegouvfr/react-dsfr/Input.js";

type Proprietes = { libelle: string; aide?: string; valeur: string; change: (valeur: string) => void };

/** Words that an agent writes. */
export const ChampDeTexte = ({ libelle, aide, valeur, change }: Proprietes) => (
  <Input
    label={libelle}
    {...(aide !== undefined && { hintText: aide })}
    textArea
    nativeTextAreaProps={{ rows: 3, value: valeur, onChange: ({ target }) => change(target.value) }}
  />
);
