import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { m } from "../../paraglide/messages.js";

export function EtapeIdentifiants({ envoyer }: { envoyer: (courriel: string, motDePasse: string) => void }) {
  const [courriel, poserCourriel] = useState("");
  const [motDePasse, poserMotDePasse] = useState("");
  return (
    <form
      noValidate
      onSubmit={(evenement) => {
        evenement.preventDefault();
        envoyer(courriel.trim(), motDePasse);
      }}
    >
      <p>{m.agent_connexion_texte()}</p>
      <Input
        label={m.agent_courriel()}
        nativeInputProps={{
          id: "courriel",
          type: "email",
          autoComplete: "username",
          value: courriel,
          onChange: ({ target }) => poserCourriel(target.value),
        }}
      />
      <Input
        label={m.agent_mot_de_passe()}
        nativeInputProps={{
          id: "mot-de-passe",
          type: "password",
          autoComplete: "current-password",
          value: motDePasse,
          onChange: ({ target }) => poserMotDePasse(target.value),
        }}
      />
      <Button type="submit">{m.connexion_ouvrir()}</Button>
    </form>
  );
}
