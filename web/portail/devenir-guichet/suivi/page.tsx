import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { type AccesSuivi, acces } from "../../../../shared/api/acces.ts";
import { m } from "../../../paraglide/messages.js";
import { ChampARecopier } from "../../../socle/champ-de-texte.tsx";
import { call } from "../../../socle/client.ts";
import { Echec } from "../../../socle/echec.ts";
import type { Erreur } from "../../../socle/erreur.ts";
import { Formulaire } from "../../../socle/formulaire.tsx";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { ResumeErreurs } from "../../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { apprendreLesCommunes } from "../../demande/communes/communes-connues.ts";
import { EtatDAcces } from "./etat.tsx";

async function suivre(code: string): Promise<AccesSuivi> {
  const suivi = await call(acces.suivreAcces, { code });
  const { accueil, perimetre } = suivi.acces.fiche;
  await apprendreLesCommunes([accueil.commune, ...(perimetre.sorte === "communes" ? perimetre.communes : [])]);
  return suivi;
}

const phraseDe = (erreur: unknown): string =>
  erreur instanceof Echec && erreur.probleme?.champs?.length ? m.acces_code_faute() : phraseDEchec(erreur);

/** A body follows its request with the code it received: the code is typed, and stands in no address. */
export function SuiviDAccesPage() {
  const [code, poserCode] = useState("");
  const [suivi, poser] = useState<AccesSuivi>();
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const chercher = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    return suivre(code).then(
      (trouve) => {
        poserErreurs([]);
        poser(trouve);
      },
      (erreur) => poserErreurs([{ cible: "code", texte: phraseDe(erreur) }]),
    );
  };
  return (
    <div className="fr-container sne-contenu">
      {suivi ? (
        <EtatDAcces suivi={suivi} code={code} change={poser} />
      ) : (
        <>
          <ResumeErreurs erreurs={erreurs} />
          <TitrePage titre={m.acces_suivi_titre()} enErreur={erreurs.length > 0} />
          <p>{m.acces_suivi_texte()}</p>
          <Formulaire onSubmit={chercher}>
            <ChampARecopier
              nom="code"
              libelle={m.acces_suivi_code()}
              aide={m.acces_suivi_code_aide()}
              faute={erreurs[0]?.texte}
              valeur={code}
              changer={poserCode}
            />
            <Button type="submit">{m.acces_suivi_geste()}</Button>
          </Formulaire>
        </>
      )}
    </div>
  );
}
