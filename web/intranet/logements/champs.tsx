import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import type { HTMLInputTypeAttribute } from "react";
import { m } from "../../paraglide/messages.js";

type DeLigne = {
  id: string;
  libelle: string;
  aide?: string;
  valeur: string;
  changer: (valeur: string) => void;
  faute?: string | undefined;
  type?: HTMLInputTypeAttribute;
  nombre?: boolean;
};

/** One line to type. */
export const Ligne = ({ id, libelle, aide, valeur, changer, faute, type = "text", nombre = false }: DeLigne) => (
  <Input
    label={libelle}
    hintText={aide}
    state={faute ? "error" : "default"}
    stateRelatedMessage={faute}
    classes={nombre ? { nativeInputOrTextArea: "sne-court" } : {}}
    nativeInputProps={{
      id,
      type,
      value: valeur,
      autoComplete: "off",
      ...(nombre && { inputMode: "decimal" }),
      "aria-invalid": faute !== undefined,
      onChange: ({ target }) => changer(target.value),
    }}
  />
);

type DeOuiNon = { id: string; legende: string; valeur: boolean; changer: (valeur: boolean) => void };

export const OuiNon = ({ id, legende, valeur, changer }: DeOuiNon) => (
  <RadioButtons
    id={id}
    legend={legende}
    orientation="horizontal"
    options={[true, false].map((reponse) => ({
      label: reponse ? m.oui() : m.non(),
      nativeInputProps: { checked: valeur === reponse, onChange: () => changer(reponse) },
    }))}
  />
);
