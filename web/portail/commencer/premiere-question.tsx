import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import type { Contact } from "../../../shared/api/formes.ts";
import { fautes } from "../../../shared/formulaire/fautes.ts";
import { formulaireCourant, type Reponses } from "../../../shared/formulaire/formulaires.ts";
import { m } from "../../paraglide/messages.js";
import { ChampContact, ID_CONTACT } from "../../socle/connexion/champ-contact.tsx";
import { direLaSession } from "../../socle/connexion/dire-la-session.ts";
import { lireContact } from "../../socle/connexion/lire-contact.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { Formulaire } from "../../socle/formulaire.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { ChampChoix } from "../demande/champs/champ-choix.tsx";
import { cibleDuChamp } from "../demande/champs/proprietes.ts";
import type { Lecture } from "../demande/saisie/lectures.ts";

const PAGE = formulaireCourant.taches[0].pages[0];
const CHAMP = PAGE.champs[0];
const CIBLE = cibleDuChamp(CHAMP);

export type Debut = Pick<Reponses, typeof CHAMP.nom>;

type Proprietes = {
  debut: Debut;
  changer: (debut: Debut) => void;
  contactConnu: string | undefined;
  /** Asks for a code, or goes on when the person is signed in. */
  valider: (contact: Contact | undefined) => Promise<unknown>;
  /** What went wrong after the code, said here. */
  echec: Erreur | undefined;
  signaler: (enErreur: boolean) => void;
};

const lireDebut = (lecture: Lecture): Debut =>
  Object.fromEntries(
    CHAMP.modalites
      .filter(({ code }) => "valeur" in lecture && lecture.valeur === code)
      .map(({ code }) => [CHAMP.nom, code]),
  );

/** First page of the form, and where to send the code that will keep it. */
export function PremiereQuestion({ debut, changer, contactConnu, valider, echec, signaler }: Proprietes) {
  const [saisie, poserSaisie] = useState("");
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>(echec ? [echec] : []);
  const faute = (cible: string) => erreurs.find((erreur) => erreur.cible === cible)?.texte;

  const envoyer = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const contact = contactConnu === undefined ? lireContact(saisie) : undefined;
    const trouvees = [
      ...(debut.pourQui === undefined ? [{ cible: CIBLE, texte: fautes["reponse-manquante"] }] : []),
      ...(typeof contact === "string" ? [{ cible: ID_CONTACT, texte: fautes[contact] }] : []),
    ];
    poserErreurs(trouvees);
    signaler(trouvees.length > 0);
    if (trouvees.length > 0 || typeof contact === "string") return undefined;
    return valider(contact).catch((erreur) => poserErreurs([{ cible: ID_CONTACT, texte: phraseDEchec(erreur) }]));
  };

  return (
    <Formulaire onSubmit={envoyer}>
      <ResumeErreurs erreurs={erreurs} />
      <h2>{PAGE.titre}</h2>
      <p>{PAGE.aide}</p>
      <ChampChoix
        champ={CHAMP}
        valeur={debut.pourQui}
        faute={faute(CIBLE)}
        lire={(lecture) => changer(lireDebut(lecture))}
        quitter={() => {}}
        pourSoi={false}
      />
      {contactConnu === undefined ? (
        <>
          <h2>{m.commencer_ou_ecrire()}</h2>
          <p>{m.commencer_pourquoi_un_code()}</p>
          <ChampContact valeur={saisie} changer={poserSaisie} faute={faute(ID_CONTACT)} />
        </>
      ) : (
        <p>{direLaSession(contactConnu)}</p>
      )}
      <Button type="submit">{contactConnu === undefined ? m.code_recevoir() : m.commencer()}</Button>
    </Formulaire>
  );
}
