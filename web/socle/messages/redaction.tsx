import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { m } from "../../paraglide/messages.js";
import type { Erreur } from "../erreur.ts";
import { phraseDEchec } from "../phrase-d-echec.ts";
import { useEnvoi } from "./use-envoi.ts";

const ID = "texte";

type Proprietes = {
  libelle: string;
  aide: string;
  action: string;
  /** Said once it is sent. */
  annonce: string;
  envoyer: Parameters<typeof useEnvoi>[0];
  erreurs: readonly Erreur[];
  signaler: (erreurs: readonly Erreur[]) => void;
  /** What may go with the words. */
  children?: ReactNode;
};

/** A message to write; what was typed stays until it is sent. */
export function Redaction({ libelle, aide, action, annonce, envoyer, erreurs, signaler, children }: Proprietes) {
  const [texte, poserTexte] = useState("");
  const [estParti, dire] = useState(false);
  const { tenter, enCours } = useEnvoi(envoyer);
  const enFaute = (faute: string) => signaler([{ cible: ID, texte: faute }]);
  const soumettre = async (evenement: SubmitEvent): Promise<void> => {
    evenement.preventDefault();
    if (enCours) return;
    dire(false);
    if (texte.trim() === "") return enFaute(m.message_vide());
    try {
      await tenter(texte);
      poserTexte("");
      signaler([]);
      dire(true);
    } catch (erreur) {
      enFaute(m.message_non_parti({ raison: phraseDEchec(erreur) }));
    }
  };
  const faute = erreurs.find(({ cible }) => cible === ID)?.texte;
  return (
    <form onSubmit={soumettre} noValidate>
      <Input
        textArea
        label={libelle}
        hintText={aide}
        state={faute ? "error" : "default"}
        stateRelatedMessage={faute}
        nativeTextAreaProps={{
          id: ID,
          rows: 6,
          value: texte,
          "aria-invalid": faute !== undefined,
          onChange: ({ target }) => poserTexte(target.value),
        }}
      />
      {children}
      <Button type="submit" disabled={enCours}>
        {action}
      </Button>
      <p role="status" className="fr-mt-2w">
        {estParti && annonce}
      </p>
    </form>
  );
}
