import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import type { Contact } from "../../../shared/api/formes.ts";
import { type SessionLue, session } from "../../../shared/api/session.ts";
import { fautes } from "../../../shared/formulaire/fautes.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../client.ts";
import { langueDuSite } from "../langue/langue-du-site.ts";
import { phraseDEchec } from "../phrase-d-echec.ts";
import { ChampContact, ID_CONTACT } from "./champ-contact.tsx";
import { lireContact } from "./lire-contact.ts";
import { ouvrirSession, type PreuveDeContact, SaisieDuCode } from "./saisie-du-code.tsx";

type Proprietes<T> = {
  /** Address or number already known, proposed. */
  contactConnu?: string;
  essayer: (preuve: PreuveDeContact) => Promise<T>;
  /** Words of the button that sends the code. */
  action: string;
  ouverte: (recu: T) => Promise<void> | void;
  /** Told whether what was typed is at fault, for the title of the document. */
  signaler?: ((enErreur: boolean) => void) | undefined;
};

/** Signing in without a password. */
export const ConnexionParCode = (proprietes: Omit<Proprietes<SessionLue>, "essayer" | "action">) => (
  <PreuveParCode {...proprietes} essayer={ouvrirSession} action={m.connexion_ouvrir()} />
);

/** An address or a number, then the code received there. */
export function PreuveParCode<T>({ contactConnu = "", essayer, action, ouverte, signaler }: Proprietes<T>) {
  const [saisie, poserSaisie] = useState(contactConnu);
  const [faute, poserFaute] = useState<string>();
  const [enCours, poserEnCours] = useState(false);
  const [envoi, poserEnvoi] = useState<{ contact: Contact; attente: number }>();

  const refuser = (phrase: string) => {
    poserFaute(phrase);
    signaler?.(true);
    document.getElementById(ID_CONTACT)?.focus();
  };
  const demander = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const contact = lireContact(saisie);
    if (typeof contact === "string") return refuser(fautes[contact]);
    poserFaute(undefined);
    signaler?.(false);
    // pressed twice, it would be refused the second time: too soon
    poserEnCours(true);
    return call(session.demanderCode, { contact, langue: langueDuSite.code })
      .then(({ autreCodeDansSecondes }) => poserEnvoi({ contact, attente: autreCodeDansSecondes }))
      .catch((erreur) => refuser(phraseDEchec(erreur)))
      .finally(() => poserEnCours(false));
  };

  if (envoi)
    return (
      <SaisieDuCode
        {...envoi}
        essayer={essayer}
        action={action}
        ouverte={ouverte}
        changerDeContact={() => poserEnvoi(undefined)}
        signaler={signaler}
      />
    );
  return (
    <form onSubmit={demander} noValidate>
      <ChampContact valeur={saisie} changer={poserSaisie} faute={faute} />
      <Button type="submit" disabled={enCours}>
        {m.code_recevoir()}
      </Button>
    </form>
  );
}
