import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import type { Fiche } from "../../../shared/acces/fiche.ts";
import { m } from "../../paraglide/messages.js";
import { Echec } from "../../socle/echec.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { Formulaire } from "../../socle/formulaire.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { ChampsDAccueil } from "./accueil.tsx";
import { Agents } from "./agents.tsx";
import { Cases, Texte } from "./champs.tsx";
import { Organisme } from "./organisme.tsx";
import { erreursDeForme, erreursDuService, lireSaisie, type Saisie } from "./saisie.ts";

const SIGNE = "signe";

function erreursDe(erreur: unknown): Erreur[] {
  const champs = erreur instanceof Echec ? (erreur.probleme?.champs ?? []) : [];
  return champs.length > 0 ? erreursDuService(champs) : [{ cible: "siret", texte: phraseDEchec(erreur) }];
}

type Proprietes = { titre: string; depart: Saisie; geste: string; envoyer: (fiche: Fiche) => Promise<unknown> };

/** The fiche de renseignements: filled the first time, and again when the gestionnaire asks for a correction. */
export function FicheASaisir({ titre, depart, geste, envoyer }: Proprietes) {
  const [saisie, poserTout] = useState(depart);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const [enCours, poserEnCours] = useState(false);
  const poser = (change: Partial<Saisie>) => poserTout((avant) => ({ ...avant, ...change }));
  const fauteDe = (cible: string) => erreurs.find((erreur) => erreur.cible === cible)?.texte;
  const partie = { saisie, poser, fauteDe };
  async function signer(evenement: SubmitEvent): Promise<void> {
    evenement.preventDefault();
    const { data, error } = lireSaisie(saisie);
    if (!data) return poserErreurs(erreursDeForme(error.issues));
    poserEnCours(true);
    await envoyer(data).catch((erreur: unknown) => poserErreurs(erreursDe(erreur)));
    poserEnCours(false);
  }
  return (
    <>
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={titre} enErreur={erreurs.length > 0} />
      <p className="fr-text--lead">{m.acces_texte()}</p>
      <Formulaire onSubmit={signer}>
        <Organisme {...partie} />
        <h2>{m.acces_accueil_titre()}</h2>
        <p>{m.acces_accueil_texte()}</p>
        <ChampsDAccueil accueil={saisie} poser={poser} fauteDe={fauteDe} />
        <h2>{m.acces_responsable_titre()}</h2>
        <p>{m.acces_responsable_texte()}</p>
        <Texte
          id="responsable-nom"
          libelle={m.acces_personne()}
          faute={fauteDe("responsable-nom")}
          valeur={saisie.responsableNom}
          changer={(responsableNom) => poser({ responsableNom })}
        />
        <Texte
          id="responsable-fonction"
          libelle={m.acces_fonction()}
          faute={fauteDe("responsable-fonction")}
          valeur={saisie.responsableFonction}
          changer={(responsableFonction) => poser({ responsableFonction })}
        />
        <Texte
          id="responsable-courriel"
          type="email"
          libelle={m.acces_courriel_professionnel()}
          faute={fauteDe("responsable-courriel")}
          valeur={saisie.responsableCourriel}
          changer={(responsableCourriel) => poser({ responsableCourriel })}
        />
        <Agents {...partie} />
        <h2>{m.acces_signatures_titre()}</h2>
        <Cases
          id="conventionSignee"
          libelle={m.acces_convention_titre()}
          aide={m.acces_convention_texte()}
          faute={fauteDe("conventionSignee")}
          choix={[{ code: SIGNE, nom: m.acces_convention_signer() }]}
          coches={saisie.conventionSignee ? [SIGNE] : []}
          changer={(coches) => poser({ conventionSignee: coches.length > 0 })}
        />
        <Cases
          id="charteSignee"
          libelle={m.acces_charte_titre()}
          aide={m.acces_charte_texte()}
          faute={fauteDe("charteSignee")}
          choix={[{ code: SIGNE, nom: m.acces_charte_signer() }]}
          coches={saisie.charteSignee ? [SIGNE] : []}
          changer={(coches) => poser({ charteSignee: coches.length > 0 })}
        />
        <Button type="submit" disabled={enCours}>
          {geste}
        </Button>
      </Formulaire>
    </>
  );
}
