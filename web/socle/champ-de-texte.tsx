import { Input } from "@codegouvfr/react-dsfr/Input.js";

type Clavier = {
  inputMode?: "email" | "text";
  autoCapitalize?: "characters";
  spellCheck?: boolean;
};

type Proprietes = {
  nom: string;
  libelle: string;
  aide?: string;
  faute: string | undefined;
  valeur: string;
  changer: (valeur: string) => void;
  clavier?: Clavier;
};

/** A box of text, with its fault beside it; the browser fills it with nothing of someone else's. */
export const ChampDeTexte = ({ nom, libelle, aide, faute, valeur, changer, clavier }: Proprietes) => (
  <Input
    label={libelle}
    hintText={aide}
    state={faute ? "error" : "default"}
    stateRelatedMessage={faute}
    nativeInputProps={{
      ...clavier,
      id: nom,
      name: nom,
      autoComplete: "off",
      value: valeur,
      "aria-invalid": faute !== undefined,
      onChange: ({ target }) => changer(target.value),
    }}
  />
);

/** For what is copied from a paper: capitals, and no help from the keyboard, which would take it for words. */
const A_RECOPIER: Clavier = { autoCapitalize: "characters", spellCheck: false };

export const ChampARecopier = (proprietes: Omit<Proprietes, "clavier">) => (
  <ChampDeTexte {...proprietes} clavier={A_RECOPIER} />
);
