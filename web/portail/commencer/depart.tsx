import { useState } from "react";
import { inject } from "regexparam";
import { type BrouillonLu, brouillons } from "../../../shared/api/brouillons.ts";
import type { Contact } from "../../../shared/api/formes.ts";
import { type SessionLue, session } from "../../../shared/api/session.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { ID_CONTACT } from "../../socle/connexion/champ-contact.tsx";
import { ouvrirSession, SaisieDuCode } from "../../socle/connexion/saisie-du-code.tsx";
import type { Erreur } from "../../socle/erreur.ts";
import { langueDuSite } from "../../socle/langue/langue-du-site.ts";
import { useAller } from "../../socle/navigation.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { DejaCommencees } from "./deja-commencees.tsx";
import { type Debut, PremiereQuestion } from "./premiere-question.tsx";
import { premieresReponses } from "./premieres-reponses.ts";

type Etape =
  | { nature: "question"; echec?: Erreur }
  | { nature: "code"; contact: Contact; attente: number }
  | { nature: "deja-commencees"; brouillons: readonly BrouillonLu[] };

type Proprietes = { contactConnu: string | undefined; signaler: (enErreur: boolean) => void };

/** The first question, then the code that gives the draft its owner, then the draft. */
export function Depart({ contactConnu, signaler }: Proprietes) {
  const [debut, poserDebut] = useState<Debut>({});
  const [etape, poserEtape] = useState<Etape>({ nature: "question" });
  const [ouverte, poserOuverte] = useState<SessionLue>();
  // one operation however many times it is sent: one draft
  const [operationId] = useState(() => crypto.randomUUID());
  const aller = useAller();

  const creer = async () => {
    const reponses = premieresReponses(debut, etape.nature === "code" ? etape.contact : undefined);
    const { brouillonId } = await call(brouillons.creerBrouillon, { operationId, reponses });
    aller(inject(chemins.brouillon, { brouillonId }));
  };
  const commencer = async () => {
    const { brouillons: siens } = await call(brouillons.listerBrouillons, {});
    const ouverts = siens.filter(({ numeroUnique }) => numeroUnique === undefined);
    if (ouverts.length === 0) await creer();
    else poserEtape({ nature: "deja-commencees", brouillons: ouverts });
  };
  const demanderUnCode = async (contact: Contact) => {
    const { autreCodeDansSecondes } = await call(session.demanderCode, {
      contact,
      langue: langueDuSite.code,
    });
    poserEtape({ nature: "code", contact, attente: autreCodeDansSecondes });
  };
  // a code serves once: if the draft cannot be made, the person is signed in all the same
  const ouvrir = (nouvelle: SessionLue) =>
    commencer().catch((erreur) => {
      poserOuverte(nouvelle);
      poserEtape({ nature: "question", echec: { cible: ID_CONTACT, texte: phraseDEchec(erreur) } });
    });

  if (etape.nature === "deja-commencees") return <DejaCommencees brouillons={etape.brouillons} creer={creer} />;
  if (etape.nature === "code")
    return (
      <SaisieDuCode
        contact={etape.contact}
        attente={etape.attente}
        essayer={ouvrirSession}
        action={m.commencer()}
        ouverte={ouvrir}
        changerDeContact={() => poserEtape({ nature: "question" })}
        signaler={signaler}
      />
    );
  return (
    <PremiereQuestion
      debut={debut}
      changer={poserDebut}
      contactConnu={ouverte?.contact ?? contactConnu}
      valider={(contact) => (contact ? demanderUnCode(contact) : commencer())}
      echec={etape.echec}
      signaler={signaler}
    />
  );
}
