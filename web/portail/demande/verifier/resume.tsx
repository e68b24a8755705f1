import { afficherReponse } from "../../../../shared/formulaire/affichage.ts";
import type { Champ, Tache, Valeur } from "../../../../shared/formulaire/champ.ts";
import { formulaireCourant, type Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { champsDuParcours } from "../../../../shared/formulaire/parcours.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { nommerCommune } from "../communes/communes-connues.ts";
import { DEPUIS_LE_RESUME, versQuestion } from "../question/destinations.ts";

const taches: readonly Tache[] = formulaireCourant.taches;

type Proprietes = { brouillonId?: string; reponses: Reponses; niveau?: "h2" | "h3" };

/** Every answer, task by task, each with the way to change it when there is a draft to change. */
export function Resume({ brouillonId, reponses, niveau: Titre = "h2" }: Proprietes) {
  const questions = champsDuParcours(reponses, aujourdhui());
  const valeurs = new Map(Object.entries(reponses));
  return taches.map(({ id, titre }) => (
    <section key={id} className="fr-mb-4w">
      <Titre className="fr-h4">{titre}</Titre>
      <dl className="sne-resume">
        {questions
          .filter(({ tache }) => tache.id === id)
          .map(({ page, champ }) => (
            <Reponse
              key={champ.nom}
              champ={champ}
              valeur={valeurs.get(champ.nom)}
              {...(brouillonId !== undefined && {
                modifier: `${versQuestion(brouillonId, page.id)}${DEPUIS_LE_RESUME}`,
              })}
            />
          ))}
      </dl>
    </section>
  ));
}

type ProprietesDeReponse = { champ: Champ; valeur: Valeur | undefined; modifier?: string };

function Reponse({ champ, valeur, modifier }: ProprietesDeReponse) {
  const lignes = valeur === undefined ? [m.sans_reponse()] : afficherReponse(champ, valeur, nommerCommune);
  return (
    <div>
      <dt>{champ.libelle}</dt>
      <dd>
        {lignes.length === 1 ? lignes[0] : <Liste lignes={lignes} estOrdonnee={champ.type !== "choix-multiple"} />}
        {modifier !== undefined && (
          <Lien className="fr-link fr-link--sm" href={modifier}>
            {m.modifier()}
            <span className="fr-sr-only"> : {champ.libelle}</span>
          </Lien>
        )}
      </dd>
    </div>
  );
}

function Liste({ lignes, estOrdonnee }: { lignes: readonly string[]; estOrdonnee: boolean }) {
  const Balise = estOrdonnee ? "ol" : "ul";
  return (
    <Balise>
      {lignes.map((ligne) => (
        <li key={ligne}>{ligne}</li>
      ))}
    </Balise>
  );
}
