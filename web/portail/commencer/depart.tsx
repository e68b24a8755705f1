import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { inject } from "regexparam";
import { type BrouillonLu, brouillons } from "../../../shared/api/brouillons.ts";
import type { Contact } from "../../../shared/api/formes.ts";
import { type SessionLue, session } from "../../../shared/api/session.ts";
import type { Champ, Page, Valeur } from "../../../shared/formulaire/champ.ts";
import { fautes as phrases } from "../../../shared/formulaire/fautes.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { ChampContact, ID_CONTACT } from "../../socle/connexion/champ-contact.tsx";
import { lireContact } from "../../socle/connexion/lire-contact.ts";
import { SaisieDuCode } from "../../socle/connexion/saisie-du-code.tsx";
import { useAller } from "../../socle/navigation.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { type Erreur, ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { ChampDuFormulaire } from "../demande/champs/champ-du-formulaire.tsx";
import { cibleDuChamp } from "../demande/champs/proprietes.ts";
import { DejaCommencees } from "./deja-commencees.tsx";
import { premieresReponses } from "./premieres-reponses.ts";

type Proprietes = {
  page: Page;
  contactConnu: string | undefined;
  /** Tells the page, whose title says when something is to be corrected. */
  signaler: (enErreur: boolean) => void;
};
type Envoi = { contact: Contact; attente: number };

/** First page of the form; once its answer is given a code is asked for, so that the draft has an owner. */
export function Depart({ page, signaler, ...proprietes }: Proprietes) {
  const [reponses, poserReponses] = useState<Record<string, Valeur>>({});
  const [saisie, poserSaisie] = useState("");
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const [envoi, poserEnvoi] = useState<Envoi>();
  const [ouverte, poserOuverte] = useState<SessionLue>();
  const contactConnu = ouverte?.contact ?? proprietes.contactConnu;
  const [commencees, poserCommencees] = useState<readonly BrouillonLu[]>([]);
  // one operation however many times it is sent: one draft
  const [operationId] = useState(() => crypto.randomUUID());
  const aller = useAller();

  const creer = async () => {
    const premieres = premieresReponses(reponses, envoi?.contact);
    const { brouillonId } = await call(brouillons.creerBrouillon, { operationId, reponses: premieres });
    aller(inject(chemins.brouillon, { brouillonId }));
  };
  const commencer = async () => {
    const { brouillons: siens } = await call(brouillons.listerBrouillons, {});
    const ouverts = siens.filter(({ numeroUnique }) => numeroUnique === undefined);
    if (ouverts.length === 0) return creer();
    poserEnvoi(undefined);
    return poserCommencees(ouverts);
  };
  // a code serves once: if the draft cannot be made, the person is signed in all the same
  const ouvrir = (session: SessionLue) =>
    commencer().catch((erreur) => {
      poserOuverte(session);
      poserEnvoi(undefined);
      poserErreurs([{ cible: ID_CONTACT, texte: phraseDEchec(erreur) }]);
    });
  const demanderUnCode = async (contact: Contact) => {
    const { autreCodeDansSecondes } = await call(session.demanderCode, { contact });
    poserEnvoi({ contact, attente: autreCodeDansSecondes });
  };

  const sansReponse = page.champs.filter(({ nom }) => reponses[nom] === undefined);
  const contact = contactConnu === undefined ? lireContact(saisie) : undefined;
  const fautes = (): Erreur[] => [
    ...sansReponse.map((champ) => ({ cible: cibleDuChamp(champ), texte: phrases["reponse-manquante"] })),
    ...(typeof contact === "string" ? [{ cible: ID_CONTACT, texte: phrases[contact] }] : []),
  ];
  const envoyer = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const trouvees = fautes();
    poserErreurs(trouvees);
    signaler(trouvees.length > 0);
    if (trouvees.length > 0) return undefined;
    const suite = contact === undefined || typeof contact === "string" ? commencer() : demanderUnCode(contact);
    return suite.catch((erreur) => poserErreurs([{ cible: ID_CONTACT, texte: phraseDEchec(erreur) }]));
  };
  const faute = (cible: string) => erreurs.find((erreur) => erreur.cible === cible)?.texte;

  if (commencees.length > 0) return <DejaCommencees brouillons={commencees} creer={creer} />;
  if (envoi)
    return (
      <SaisieDuCode {...envoi} action={m.commencer()} ouverte={ouvrir} changerDeContact={() => poserEnvoi(undefined)} />
    );
  return (
    <form onSubmit={envoyer} noValidate>
      <ResumeErreurs erreurs={erreurs} />
      <h2>{page.titre}</h2>
      {page.aide && <p>{page.aide}</p>}
      {page.champs.map((champ: Champ) => (
        <ChampDuFormulaire
          key={champ.nom}
          champ={champ}
          valeur={reponses[champ.nom]}
          faute={faute(cibleDuChamp(champ))}
          lire={(lecture) => {
            if ("valeur" in lecture && lecture.valeur !== null)
              poserReponses({ ...reponses, [champ.nom]: lecture.valeur });
          }}
          quitter={() => {}}
        />
      ))}
      {contactConnu === undefined ? (
        <>
          <h2>{m.commencer_ou_ecrire()}</h2>
          <p>{m.commencer_pourquoi_un_code()}</p>
          <ChampContact valeur={saisie} changer={poserSaisie} faute={faute(ID_CONTACT)} />
        </>
      ) : (
        <p>{m.commencer_connecte({ contact: contactConnu })}</p>
      )}
      <Button type="submit">{contactConnu === undefined ? m.code_recevoir() : m.commencer()}</Button>
    </form>
  );
}
