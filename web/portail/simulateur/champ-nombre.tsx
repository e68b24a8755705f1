import { Input } from "@codegouvfr/react-dsfr/Input.js";
import type { Fautes } from "./saisie.ts";

type Proprietes = {
  id: string;
  libelle: string;
  aide?: string;
  valeur: string;
  /** « decimal » for an amount of money. */
  clavier?: "numeric" | "decimal";
  fautes: Fautes;
  changer: (valeur: string) => void;
};

/** A number or an amount, typed as one likes. */
export const ChampNombre = ({ id, libelle, aide, valeur, clavier = "numeric", fautes, changer }: Proprietes) => (
  <Input
    label={libelle}
    hintText={aide}
    classes={{ nativeInputOrTextArea: "sne-court" }}
    state={fautes.has(id) ? "error" : "default"}
    stateRelatedMessage={fautes.get(id)}
    nativeInputProps={{
      id,
      inputMode: clavier,
      autoComplete: "off",
      value: valeur,
      "aria-invalid": fautes.has(id),
      onChange: ({ target }) => changer(target.value),
    }}
  />
);
