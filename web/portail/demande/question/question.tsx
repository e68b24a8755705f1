import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { useSearch } from "wouter";
import type { Champ, Page } from "../../../../shared/formulaire/champ.ts";
import { fautes as phrases } from "../../../../shared/formulaire/fautes.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import type { Etape, Question as UneQuestion } from "../../../../shared/formulaire/parcours.ts";
import { m } from "../../../paraglide/messages.js";
import type { Erreur } from "../../../socle/erreur.ts";
import { VoirEnFrancais } from "../../../socle/langue/voir-en-francais.tsx";
import { Lien } from "../../../socle/lien.tsx";
import { useAller } from "../../../socle/navigation.tsx";
import { ResumeErreurs } from "../../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AideVideo } from "../../../videos/aide-video.tsx";
import { videoDeLaTache } from "../../../videos/video-de-la-tache.ts";
import { ChampDuFormulaire } from "../champs/champ-du-formulaire.tsx";
import { ChampVerrouille } from "../champs/champ-verrouille.tsx";
import { cibleDuChamp } from "../champs/proprietes.ts";
import { estVerrouille, vientDeFranceConnect } from "../changements/est-verrouille.ts";
import { allerALEchec } from "../etat-enregistrement.tsx";
import { lireReponses } from "../lire-reponses.ts";
import { titreDeLEtape } from "../nommer-personne.ts";
import { PageDeBrouillon } from "../page-de-brouillon.tsx";
import { champDuBrouillon, cleDeReponse } from "../saisie/changements-de-l-etape.ts";
import { useSaisie } from "../saisie/use-saisie.ts";
import { permet } from "../sous-mandat.ts";
import { type EtatDuSuivi, reponsesVues } from "../suivi/etat.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { direReponse } from "../verifier/dire-reponse.ts";
import {
  dansLaTache,
  lireRetour,
  precedente,
  type Retour,
  suite,
  suiteVers,
  versBrouillon,
  versQuestion,
  versResume,
} from "./destinations.ts";
import { Pourquoi } from "./pourquoi.tsx";
import { QuiPeutLire } from "./qui-peut-lire.tsx";

type Proprietes = { suivi: Suivi; etat: EtatDuSuivi; reponses: Reponses; etape: Etape };

/** One step of the form: everything on it comes from the form data. */
export function Question({ suivi, etat, reponses, etape }: Proprietes) {
  const { page } = etape;
  const { brouillonId, mandat } = etat.brouillon;
  const lieu = { brouillonId, etape, ...(mandat && { mandat }) };
  const retour = lireRetour(useSearch());
  const saisie = useSaisie(etape, reponses, suivi);
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const aller = useAller();
  const estVerifie = (nom: string): boolean => vientDeFranceConnect(etape, nom, etat.brouillon);
  const estFerme = (nom: string): boolean => estVerifie(nom) || estVerrouille(etape, nom, suivi.deposee?.reponses);
  /** Sealed answers that a helper does not open: the person gives them. */
  const estReserve = ({ sensible }: Champ): boolean => sensible === true && !permet(etat.brouillon, "sensibles");
  const faute = (nom: string): string | undefined => {
    const code = saisie.fautes[nom];
    return code ? phrases[code] : etat.refusees[cleDeReponse(etape, nom)];
  };

  const continuer = async (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const fautes = await saisie.juger();
    const fautifs = saisie.questions.flatMap(({ champ }) => {
      const code = fautes[champ.nom];
      return code && !estReserve(champ)
        ? [{ cible: cibleDuChamp(champ), texte: m.erreur({ libelle: champ.libelle, faute: phrases[code] }) }]
        : [];
    });
    poserErreurs(fautifs);
    if (fautifs.length > 0) return;
    if (!(await suivi.enregistrer())) return allerALEchec();
    const place = { ...lieu, reponses: lireReponses(reponsesVues(suivi.lire())) };
    aller(retour ? suiteVers(retour, place) : suite(place));
  };

  return (
    <PageDeBrouillon suivi={suivi} etat={etat} retour={lienDeRetour(retour, etape, brouillonId, reponses)}>
      <ResumeErreurs erreurs={erreurs} />
      <Avancee etape={etape} reponses={reponses} />
      <TitrePage titre={titreDeLEtape(etape, reponses)} enErreur={erreurs.length > 0} />
      {page.aide && <p>{page.aide}</p>}
      <Pourquoi key={page.id} page={page.id} />
      <AideVideo id={videoDeLaTache[etape.tache.id]} />
      <VoirEnFrancais textes={textesDe(page)} />
      <QuiPeutLire questions={saisie.questions} />
      {saisie.questions.some(({ champ }) => estFerme(champ.nom)) && (
        <p className="sne-protege">
          {saisie.questions.some(({ champ }) => estVerifie(champ.nom))
            ? m.verrouille_franceconnect()
            : m.verrouille_identite()}
        </p>
      )}
      <form onSubmit={continuer} noValidate>
        {saisie.questions.map(({ champ, valeur }) =>
          estReserve(champ) ? (
            <ChampVerrouille key={champ.nom} champ={champ} lignes={[phrases["reserve-a-la-personne"]]} />
          ) : estFerme(champ.nom) ? (
            <ChampVerrouille
              key={champ.nom}
              lignes={direReponse(champ, valeur, reponses)}
              champ={champ}
              raison={estVerifie(champ.nom) ? m.franceconnect_verifie() : m.verrouille()}
            />
          ) : (
            <ChampDuFormulaire
              key={[champ.nom, etat.redessins[champDuBrouillon(etape, champ.nom)], saisie.redessins[champ.nom]].join(
                " ",
              )}
              champ={champ}
              valeur={valeur}
              faute={faute(champ.nom)}
              lire={(lecture) => saisie.lire(champ, lecture)}
              remplir={saisie.remplir}
              quitter={saisie.quitter}
              pourSoi={etape.personne === undefined && reponses.pourQui !== "proche"}
              place={{ ...lieu, reponses, retour }}
            />
          ),
        )}
        <div className="sne-boutons">
          <Button type="submit">{motDeSuite(saisie.questions)}</Button>
          {retour === undefined && (
            <Lien className="fr-link" href={versBrouillon(brouillonId)}>
              {m.repondre_plus_tard()}
            </Lien>
          )}
        </div>
      </form>
    </PageDeBrouillon>
  );
}

/** All that the page says of itself and of its answers. */
const textesDe = ({ titre, aide, champs }: Page): string[] => [
  titre,
  ...(aide === undefined ? [] : [aide]),
  ...champs.flatMap((champ: Champ) => [
    champ.libelle,
    ...(champ.aide === undefined ? [] : [champ.aide]),
    ...("modalites" in champ ? champ.modalites.map(({ libelle }) => libelle) : []),
  ]),
];

const estSansPersonne = ({ champ, valeur }: UneQuestion): boolean =>
  champ.type === "personnes" &&
  champ.obligatoire === undefined &&
  (valeur === undefined || (Array.isArray(valeur) && valeur.length === 0));

/** A list left empty is an answer, said as such. */
const motDeSuite = (questions: readonly UneQuestion[]): string =>
  questions.some(estSansPersonne) ? m.personnes_non_personne() : m.continuer();

function lienDeRetour(retour: Retour | undefined, etape: Etape, brouillonId: string, reponses: Reponses) {
  if (retour === "verifier") return { href: versResume(brouillonId), texte: m.retour_au_resume() };
  if (retour === "confirmations") return { href: versQuestion(brouillonId, retour), texte: m.retour() };
  return { href: precedente({ brouillonId, etape, reponses }), texte: m.retour() };
}

/** « Étape 2 sur 4 · Votre foyer » */
function Avancee({ etape, reponses }: { etape: Etape; reponses: Reponses }) {
  const { etapes, rang } = dansLaTache({ etape, reponses });
  const { titre } = etape.tache;
  const avancee = m.etape_sur({ rang: rang + 1, total: etapes.length, titre });
  return <p className="fr-text--bold sne-discret fr-mb-1w">{etapes.length > 1 ? avancee : titre}</p>;
}
