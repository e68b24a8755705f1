import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { dansUnAn } from "../../../shared/acces/compte.ts";
import { accesEquipe, type Equipe } from "../../../shared/api/acces-equipe.ts";
import { jourAParis } from "../../../shared/demande/delais.ts";
import { libelleDeRole } from "../../../shared/droits/postes.ts";
import { m } from "../../paraglide/messages.js";
import { Cases, Texte } from "../../portail/devenir-guichet/champs.tsx";
import { NomEtCourriel } from "../../portail/devenir-guichet/nom-et-courriel.tsx";
import { ProfilSensible } from "../../portail/devenir-guichet/profil-sensible.tsx";
import { ListeDeChoix } from "../../portail/systemes-locaux/liste-de-choix.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { maintenant } from "../../socle/horloge.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { erreursDEnvoi } from "./erreurs-d-envoi.ts";

const OUI = "oui";

/** Names someone: the account is created and invited when there is none. */
export function Habiliter({ equipe, change }: { equipe: Equipe; change: (equipe: Equipe) => void }) {
  const vide = {
    ...{ nom: "", courriel: "", role: "", sensible: false, certifie: false },
    jusquAu: dansUnAn(jourAParis(maintenant())),
  };
  const [saisie, poserTout] = useState(vide);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const poser = (avec: Partial<typeof vide>) => poserTout((avant) => ({ ...avant, ...avec }));
  const fauteDe = (cible: string) => erreurs.find((erreur) => erreur.cible === cible)?.texte;
  function envoyer(evenement: SubmitEvent) {
    evenement.preventDefault();
    const role = equipe.roles.find((un) => un === saisie.role);
    if (!role) return poserErreurs([{ cible: "role", texte: m.equipe_role_manquant() }]);
    if (!saisie.certifie) return poserErreurs([{ cible: "certifie", texte: m.equipe_certifie_manquant() }]);
    call(accesEquipe.habiliterAgent, { ...saisie, role, certifie: true, guichet: equipe.guichet }).then(
      (suivante) => {
        poserErreurs([]);
        poserTout(vide);
        change(suivante);
      },
      (erreur) => poserErreurs(erreursDEnvoi(erreur, "nom")),
    );
  }
  return (
    <form onSubmit={envoyer} noValidate>
      <h2>{m.equipe_ajouter_titre()}</h2>
      <ResumeErreurs erreurs={erreurs} />
      <NomEtCourriel nom={saisie.nom} courriel={saisie.courriel} fauteDe={fauteDe} changer={poser} />
      <ListeDeChoix
        id="role"
        libelle={m.agent_role()}
        faute={fauteDe("role")}
        valeur={saisie.role}
        choix={equipe.roles.map((code) => ({ code, nom: libelleDeRole(code) }))}
        changer={(role) => poser({ role })}
      />
      <Texte
        id="jusquAu"
        type="date"
        libelle={m.equipe_jusquau()}
        aide={m.equipe_jusquau_aide()}
        faute={fauteDe("jusquAu")}
        valeur={saisie.jusquAu}
        changer={(jusquAu) => poser({ jusquAu })}
      />
      <ProfilSensible id="sensible" sensible={saisie.sensible} changer={(sensible) => poser({ sensible })} />
      <Cases
        id="certifie"
        libelle={m.equipe_certifie_titre()}
        faute={fauteDe("certifie")}
        choix={[{ code: OUI, nom: m.equipe_certifie_dire() }]}
        coches={saisie.certifie ? [OUI] : []}
        changer={(coches) => poser({ certifie: coches.length > 0 })}
      />
      <Button type="submit">{m.equipe_ajouter()}</Button>
    </form>
  );
}
