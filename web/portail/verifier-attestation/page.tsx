import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { publiques } from "../../../shared/api/public.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { m } from "../../paraglide/messages.js";
import { ChampARecopier } from "../../socle/champ-de-texte.tsx";
import { call } from "../../socle/client.ts";
import { Echec } from "../../socle/echec.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { Formulaire } from "../../socle/formulaire.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { Verdict } from "./verdict.tsx";

const champs = [
  {
    nom: "numeroUnique",
    libelle: m.attestation_numero,
    aide: m.attestation_numero_aide,
    faute: m.attestation_numero_faute,
  },
  { nom: "code", libelle: m.attestation_code, aide: m.attestation_code_aide, faute: m.attestation_code_faute },
] as const;

type Nom = (typeof champs)[number]["nom"];
type Resultat = Sortie<typeof publiques.verifierAttestation>;

function fautesDe(erreur: unknown): Erreur[] {
  const refuses = erreur instanceof Echec ? (erreur.probleme?.champs ?? []) : [];
  const siens = champs.filter(({ nom }) => refuses.some(({ pointeur }) => pointeur === `/${nom}`));
  if (siens.length === 0) return [{ cible: "numeroUnique", texte: phraseDEchec(erreur) }];
  return siens.map(({ nom, faute }) => ({ cible: nom, texte: faute() }));
}

/** Whether an attestation that someone shows is genuine and still valid; nothing else is told. */
export function VerifierAttestationPage() {
  const [saisie, poserSaisie] = useState<Record<Nom, string>>({ numeroUnique: "", code: "" });
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const [resultat, poserResultat] = useState<Resultat>();
  const verifier = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    poserErreurs([]);
    poserResultat(undefined);
    return call(publiques.verifierAttestation, saisie).then(poserResultat, (erreur) => poserErreurs(fautesDe(erreur)));
  };
  return (
    <div className="fr-container sne-contenu">
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={m.menu_verifier_attestation()} enErreur={erreurs.length > 0} />
      <p>{m.attestation_texte()}</p>
      <Formulaire onSubmit={verifier}>
        {champs.map(({ nom, libelle, aide }) => (
          <ChampARecopier
            key={nom}
            nom={nom}
            libelle={libelle()}
            aide={aide()}
            faute={erreurs.find(({ cible }) => cible === nom)?.texte}
            valeur={saisie[nom]}
            changer={(valeur) => poserSaisie({ ...saisie, [nom]: valeur })}
          />
        ))}
        <Button type="submit">{m.attestation_verifier()}</Button>
      </Formulaire>
      <div role="status" className="fr-mt-4w">
        {resultat && <Verdict {...resultat} />}
      </div>
    </div>
  );
}
