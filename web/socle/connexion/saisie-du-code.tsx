import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { type Contact, code6 } from "../../../shared/api/formes.ts";
import { type SessionLue, session } from "../../../shared/api/session.ts";
import { afficherMobile } from "../../../shared/contact/mobile.ts";
import { fautes } from "../../../shared/formulaire/fautes.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../client.ts";
import { langueDuSite } from "../langue/langue-du-site.ts";
import { phraseDEchec } from "../phrase-d-echec.ts";
import { direSiPartage } from "./appareil-partage.ts";
import { AutreCode } from "./autre-code.tsx";
import { marquerLaConnexion } from "./marque-de-connexion.ts";

export type PreuveDeContact = { contact: Contact; code: string };

type Proprietes<T> = {
  contact: Contact;
  /** Seconds before another code may be asked for. */
  attente: number;
  /** Words of the button. */
  action: string;
  /** What the code is worth: it is consumed there. */
  essayer: (preuve: PreuveDeContact) => Promise<T>;
  ouverte: (recu: T) => Promise<void> | void;
  changerDeContact: () => void;
  /** Told whether the code is at fault, for the title of the document. */
  signaler?: ((enErreur: boolean) => void) | undefined;
};

const dit = (contact: Contact): string => ("courriel" in contact ? contact.courriel : afficherMobile(contact.mobile));

/** Opens a session. */
export const ouvrirSession = (preuve: PreuveDeContact): Promise<SessionLue> =>
  call(session.ouvrirSession, { ...preuve, langue: langueDuSite.code });

/** The six digits received, typed in the page that asked for them. */
export function SaisieDuCode<T>({
  contact,
  attente,
  action,
  essayer,
  ouverte,
  changerDeContact,
  signaler,
}: Proprietes<T>) {
  const [code, poserCode] = useState("");
  const [faute, poserFaute] = useState<string>();
  const [enCours, poserEnCours] = useState(false);
  const [estPartage, partager] = useState(false);
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.focus(), []);

  const refuser = (phrase: string) => {
    poserFaute(phrase);
    signaler?.(true);
    ref.current?.focus();
  };
  const changer = () => {
    signaler?.(false);
    changerDeContact();
  };
  const envoyer = async (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const lu = code6.safeParse(code);
    if (!lu.success) return refuser(fautes["code-invalide"]);
    poserEnCours(true);
    await essayer({ contact, code: lu.data })
      .then((recu) => {
        signaler?.(false);
        marquerLaConnexion();
        direSiPartage(estPartage);
        return ouverte(recu);
      })
      .catch((erreur) => refuser(phraseDEchec(erreur)))
      .finally(() => poserEnCours(false));
  };

  return (
    <form onSubmit={envoyer} noValidate>
      <p role="status">{m.code_envoye({ contact: dit(contact) })}</p>
      <Input
        label={m.code_libelle()}
        hintText={"courriel" in contact && m.code_aide()}
        state={faute ? "error" : "default"}
        stateRelatedMessage={faute}
        nativeInputProps={{
          id: "code",
          ref,
          name: "code",
          inputMode: "numeric",
          autoComplete: "one-time-code",
          maxLength: 9,
          className: "sne-code",
          value: code,
          "aria-invalid": faute !== undefined,
          onChange: ({ target }) => poserCode(target.value),
        }}
      />
      <Checkbox
        className="fr-mt-3w"
        options={[
          {
            label: m.appareil_partage(),
            hintText: m.appareil_partage_aide(),
            nativeInputProps: { checked: estPartage, onChange: ({ target }) => partager(target.checked) },
          },
        ]}
      />
      <div className="sne-boutons">
        <Button type="submit" disabled={enCours}>
          {action}
        </Button>
        <AutreCode contact={contact} attente={attente} />
        <Button type="button" priority="tertiary no outline" onClick={changer}>
          {m.code_changer_de_contact()}
        </Button>
      </div>
    </form>
  );
}
