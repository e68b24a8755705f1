import { Input } from "@codegouvfr/react-dsfr/Input.js";

type Proprietes = {
  nom: string;
  libelle: string;
  aide: string;
  faute: string | undefined;
  valeur: string;
  changer: (valeur: string) => void;
};

/** A box for what is copied from a paper: capitals, and no help from the keyboard, which would take it for words. */
export const ChampARecopier = ({ nom, libelle, aide, faute, valeur, changer }: Proprietes) => (
  <Input
    label={libelle}
    hintText={aide}
    state={faute ? "error" : "default"}
    stateRelatedMessage={faute}
    nativeInputProps={{
      id: nom,
      name: nom,
      autoComplete: "off",
      autoCapitalize: "characters",
      spellCheck: false,
      value: valeur,
      "aria-invalid": faute !== undefined,
      onChange: ({ target }) => changer(target.value),
    }}
  />
);
