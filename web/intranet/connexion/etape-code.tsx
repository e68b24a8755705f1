import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { m } from "../../paraglide/messages.js";

/** The six digits that the authenticator shows. */
export function EtapeCode({ envoyer }: { envoyer: (code: string) => void }) {
  const [code, poser] = useState("");
  return (
    <form
      noValidate
      onSubmit={(evenement) => {
        evenement.preventDefault();
        envoyer(code);
      }}
    >
      <Input
        label={m.agent_code()}
        hintText={m.agent_code_aide()}
        nativeInputProps={{
          id: "code",
          inputMode: "numeric",
          autoComplete: "one-time-code",
          className: "sne-code",
          value: code,
          onChange: ({ target }) => poser(target.value),
        }}
      />
      <Button type="submit">{m.connexion_ouvrir()}</Button>
    </form>
  );
}
