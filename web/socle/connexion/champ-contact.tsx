import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { m } from "../../paraglide/messages.js";

type Proprietes = { valeur: string; changer: (valeur: string) => void; faute?: string | undefined };

export const ID_CONTACT = "contact";

/** Where the code is sent. */
export const ChampContact = ({ valeur, changer, faute }: Proprietes) => (
  <Input
    label={m.contact_libelle()}
    hintText={m.contact_aide()}
    state={faute ? "error" : "default"}
    stateRelatedMessage={faute}
    nativeInputProps={{
      id: ID_CONTACT,
      name: "contact",
      type: "text",
      inputMode: "email",
      autoComplete: "email",
      autoCapitalize: "none",
      spellCheck: false,
      value: valeur,
      "aria-invalid": faute !== undefined,
      onChange: ({ target }) => changer(target.value),
    }}
  />
);
