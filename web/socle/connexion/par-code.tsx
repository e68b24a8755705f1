import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import type { Contact } from "../../../shared/api/formes.ts";
import { type SessionLue, session } from "../../../shared/api/session.ts";
import { fautes } from "../../../shared/formulaire/fautes.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../client.ts";
import { phraseDEchec } from "../phrase-d-echec.ts";
import { ChampContact, ID_CONTACT } from "./champ-contact.tsx";
import { lireContact } from "./lire-contact.ts";
import { SaisieDuCode } from "./saisie-du-code.tsx";

type Proprietes = {
  /** Address or number already known, proposed. */
  contactConnu?: string;
  ouverte: (session: SessionLue) => Promise<void> | void;
};

/** Signing in without a password: an address or a number, then the code received there. */
export function ConnexionParCode({ contactConnu = "", ouverte }: Proprietes) {
  const [saisie, poserSaisie] = useState(contactConnu);
  const [faute, poserFaute] = useState<string>();
  const [envoi, poserEnvoi] = useState<{ contact: Contact; attente: number }>();

  const refuser = (phrase: string) => {
    poserFaute(phrase);
    document.getElementById(ID_CONTACT)?.focus();
  };
  const demander = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const contact = lireContact(saisie);
    if (typeof contact === "string") return refuser(fautes[contact]);
    poserFaute(undefined);
    return call(session.demanderCode, { contact })
      .then(({ autreCodeDansSecondes }) => poserEnvoi({ contact, attente: autreCodeDansSecondes }))
      .catch((erreur) => refuser(phraseDEchec(erreur)));
  };

  if (envoi)
    return (
      <SaisieDuCode
        {...envoi}
        action={m.connexion_ouvrir()}
        ouverte={ouverte}
        changerDeContact={() => poserEnvoi(undefined)}
      />
    );
  return (
    <form onSubmit={demander} noValidate>
      <ChampContact valeur={saisie} changer={poserSaisie} faute={faute} />
      <Button type="submit">{m.code_recevoir()}</Button>
    </form>
  );
}
