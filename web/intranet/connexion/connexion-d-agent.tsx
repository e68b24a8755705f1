import { useState } from "react";
import type { Sortie } from "../../../shared/api/route.ts";
import { session } from "../../../shared/api/session.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { EtapeCode } from "./etape-code.tsx";
import { EtapeEnrolement } from "./etape-enrolement.tsx";
import { EtapeIdentifiants } from "./etape-identifiants.tsx";
import { EtapeMotDePasse } from "./etape-mot-de-passe.tsx";

type Etape = Sortie<typeof session.ouvrirSessionAgent>;

const titres = {
  identifiants: m.agent_connexion_titre,
  code: m.agent_code_titre,
  "nouveau-mot-de-passe": m.agent_mot_de_passe_titre,
  enrolement: m.agent_enrolement_titre,
  ouverte: m.agent_titre,
};

/** Address and password, then whatever the service asks for: a new password, an application to enrol, a code. */
export function ConnexionDAgent({ ouverte }: { ouverte: () => void }) {
  const [courriel, poserCourriel] = useState("");
  const [etape, poserEtape] = useState<Etape>();
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);

  const avancer = (appel: Promise<Etape>, cible: string) =>
    appel.then(
      (suivante) => {
        poserErreurs([]);
        if (suivante.etape === "ouverte") ouverte();
        else poserEtape(suivante);
      },
      (erreur) => poserErreurs([{ cible, texte: phraseDEchec(erreur) }]),
    );
  const identifier = (adresse: string, motDePasse: string) => {
    poserCourriel(adresse);
    return avancer(call(session.ouvrirSessionAgent, { courriel: adresse, motDePasse }), "courriel");
  };

  return (
    <>
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage key={etape?.etape} titre={titres[etape?.etape ?? "identifiants"]()} enErreur={erreurs.length > 0} />
      {(etape === undefined || etape.etape === "ouverte") && <EtapeIdentifiants envoyer={identifier} />}
      {etape?.etape === "nouveau-mot-de-passe" && (
        <EtapeMotDePasse
          envoyer={(motDePasse) =>
            avancer(call(session.repondreAuDefi, { ...etape, courriel, motDePasse }), "mot-de-passe")
          }
        />
      )}
      {etape?.etape === "enrolement" && (
        <EtapeEnrolement
          secret={etape.secret}
          envoyer={(code) =>
            avancer(call(session.repondreAuDefi, { etape: "enrolement", defi: etape.defi, courriel, code }), "code")
          }
        />
      )}
      {etape?.etape === "code" && (
        <EtapeCode envoyer={(code) => avancer(call(session.repondreAuDefi, { ...etape, courriel, code }), "code")} />
      )}
    </>
  );
}
