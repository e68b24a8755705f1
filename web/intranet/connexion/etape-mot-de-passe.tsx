import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { m } from "../../paraglide/messages.js";

/** First sign-in: the password given by the administrator is replaced. */
export function EtapeMotDePasse({ envoyer }: { envoyer: (motDePasse: string) => void }) {
  const [motDePasse, poser] = useState("");
  return (
    <form
      noValidate
      onSubmit={(evenement) => {
        evenement.preventDefault();
        envoyer(motDePasse);
      }}
    >
      <Input
        label={m.agent_nouveau_mot_de_passe()}
        hintText={m.agent_mot_de_passe_aide()}
        nativeInputProps={{
          id: "mot-de-passe",
          type: "password",
          autoComplete: "new-password",
          value: motDePasse,
          onChange: ({ target }) => poser(target.value),
        }}
      />
      <Button type="submit">{m.continuer()}</Button>
    </form>
  );
}
