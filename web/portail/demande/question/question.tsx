import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { useSearch } from "wouter";
import { fautes as phrases } from "../../../../shared/formulaire/fautes.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import type { Etape } from "../../../../shared/formulaire/parcours.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { useAller } from "../../../socle/navigation.tsx";
import { type Erreur, ResumeErreurs } from "../../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { ChampDuFormulaire } from "../champs/champ-du-formulaire.tsx";
import { cibleDuChamp } from "../champs/proprietes.ts";
import { allerALEchec } from "../etat-enregistrement.tsx";
import { PageDeBrouillon } from "../page-de-brouillon.tsx";
import { useSaisie } from "../saisie/use-saisie.ts";
import type { EtatDuSuivi } from "../suivi/etat.ts";
import type { Suivi } from "../suivi/suivi.ts";
import {
  DEPUIS_LE_RESUME,
  dansLaTache,
  precedente,
  suite,
  suiteDepuisLeResume,
  versBrouillon,
  versResume,
} from "./destinations.ts";

type Proprietes = { suivi: Suivi; etat: EtatDuSuivi; reponses: Reponses; etape: Etape };

/** One page of questions: everything on it comes from the form data. */
export function Question({ suivi, etat, reponses, etape }: Proprietes) {
  const { page, tache } = etape;
  const { brouillonId } = etat.brouillon;
  const place = { brouillonId, etape, reponses };
  const depuisLeResume = `?${useSearch()}` === DEPUIS_LE_RESUME;
  const saisie = useSaisie(page, reponses, suivi);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const aller = useAller();
  const faute = (nom: string): string | undefined => {
    const code = saisie.fautes[nom];
    return code ? phrases[code] : etat.refusees[nom];
  };

  const continuer = async (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const fautes = saisie.juger();
    const fautifs = saisie.champs.flatMap((champ) => {
      const code = fautes[champ.nom];
      return code
        ? [{ cible: cibleDuChamp(champ), texte: m.erreur({ libelle: champ.libelle, faute: phrases[code] }) }]
        : [];
    });
    poserErreurs(fautifs);
    if (fautifs.length > 0) return;
    if (!(await suivi.enregistrer())) return allerALEchec();
    aller(depuisLeResume ? suiteDepuisLeResume(place) : suite(place));
  };

  const valeurs = new Map(Object.entries(reponses));
  const retour = depuisLeResume
    ? { href: versResume(brouillonId), texte: m.retour_au_resume() }
    : { href: precedente(place), texte: m.retour() };
  return (
    <PageDeBrouillon suivi={suivi} etat={etat} retour={retour}>
      <ResumeErreurs erreurs={erreurs} />
      <Avancee etape={etape} reponses={reponses} titre={tache.titre} />
      <TitrePage titre={page.titre} enErreur={erreurs.length > 0} />
      {page.aide && <p>{page.aide}</p>}
      <form onSubmit={continuer} noValidate>
        {saisie.champs.map((champ) => (
          <ChampDuFormulaire
            key={`${champ.nom} ${etat.redessins[champ.nom] ?? 0}`}
            champ={champ}
            valeur={valeurs.get(champ.nom)}
            faute={faute(champ.nom)}
            lire={(lecture) => saisie.lire(champ, lecture)}
            quitter={saisie.quitter}
          />
        ))}
        <div className="sne-boutons">
          <Button type="submit">{m.continuer()}</Button>
          {!depuisLeResume && (
            <Lien className="fr-link" href={versBrouillon(brouillonId)}>
              {m.repondre_plus_tard()}
            </Lien>
          )}
        </div>
      </form>
    </PageDeBrouillon>
  );
}

/** « Étape 2 sur 4 · Votre foyer » */
function Avancee({ etape, reponses, titre }: { etape: Etape; reponses: Reponses; titre: string }) {
  const { pages, rang } = dansLaTache({ etape, reponses });
  const etapes = m.etape_sur({ rang: rang + 1, total: pages.length, titre });
  return <p className="fr-text--bold sne-discret fr-mb-1w">{pages.length > 1 ? etapes : titre}</p>;
}
