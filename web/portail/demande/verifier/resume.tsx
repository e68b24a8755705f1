import type { Tache } from "../../../../shared/formulaire/champ.ts";
import { type Question, questionsDe, reponsesRetenues } from "../../../../shared/formulaire/parcours.ts";
import type { Dites } from "../../../../shared/formulaire/personnes.ts";
import { formulaireDeVersion } from "../../../../shared/formulaire/versions.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { ApresUnGeste } from "../champs/apres-un-geste.tsx";
import { titreDeLEtape } from "../nommer-personne.ts";
import { versQuestion } from "../question/destinations.ts";
import { permet, type SousMandat } from "../sous-mandat.ts";
import { direReponse } from "./dire-reponse.ts";
import { Lignes } from "./lignes.tsx";

type Proprietes = SousMandat & {
  brouillonId?: string;
  /** Version of the form that the answers follow. */
  formulaire: string;
  reponses: Dites;
  niveau?: "h2" | "h3";
};

/**
 * Every answer, task by task then person by person, each with the way to change it when there is a draft to change. What
 * a helper does not open is left out: it would be said to have no answer.
 */
export function Resume({ formulaire: version, niveau = "h2", reponses: dites, mandat, brouillonId }: Proprietes) {
  const formulaire = formulaireDeVersion(version);
  // what a hidden page answered is neither shown, nor what a confirmation restates
  const reponses = reponsesRetenues(dites, aujourdhui(), formulaire);
  const voitTout = permet(mandat ? { mandat } : {}, "sensibles");
  const questions = questionsDe(reponses, aujourdhui(), formulaire).filter(({ champ }) => voitTout || !champ.sensible);
  const vues = formulaire.taches.filter(({ id }) => voitTout || questions.some(({ tache }) => tache.id === id));
  return vues.map((tache) => (
    <UneTache
      key={tache.id}
      tache={tache}
      questions={questions.filter((question) => question.tache.id === tache.id)}
      niveau={niveau}
      reponses={reponses}
      {...(brouillonId !== undefined && { brouillonId })}
    />
  ));
}

type ProprietesDeTache = Omit<Proprietes, "formulaire" | "mandat"> & {
  tache: Tache;
  questions: readonly Question[];
  niveau: "h2" | "h3";
};

function UneTache({ tache, questions, niveau: Titre, brouillonId, reponses }: ProprietesDeTache) {
  const SousTitre = Titre === "h2" ? "h3" : "h4";
  const parPersonne = [
    ...Map.groupBy(questions, ({ page, personne }) => (personne ? `${page.id} ${personne.id}` : "")),
  ];
  return (
    <section className="fr-mb-4w">
      <Titre className="fr-h4">{tache.titre}</Titre>
      {parPersonne.map(([qui, siennes]) => (
        <div key={qui}>
          {siennes[0]?.personne && (
            <SousTitre className="fr-h6 fr-mt-3w fr-mb-0">{titreDeLEtape(siennes[0], reponses)}</SousTitre>
          )}
          <dl className="sne-resume">
            {siennes.map((question) => (
              <Reponse
                key={question.champ.nom}
                question={question}
                reponses={reponses}
                {...(brouillonId !== undefined && { modifier: versQuestion(brouillonId, question.cle, "verifier") })}
              />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

type ProprietesDeReponse = { question: Question; reponses: Dites; modifier?: string };

function Reponse({ question: { champ, valeur, personne }, reponses, modifier }: ProprietesDeReponse) {
  const lignes = direReponse(champ, valeur, reponses);
  const dite =
    lignes.length === 1 ? (
      <span>{lignes[0]}</span>
    ) : (
      <Lignes lignes={lignes} estOrdonnee={ORDONNES.includes(champ.type)} />
    );
  return (
    <div>
      <dt>{champ.libelle}</dt>
      <dd>
        {champ.discret ? <ApresUnGeste geste={m.discret_afficher_reponse()}>{dite}</ApresUnGeste> : dite}
        {modifier !== undefined && (
          <Lien className="fr-link fr-link--sm" href={modifier}>
            {m.modifier()}
            <span className="fr-sr-only"> : {nommer(champ.libelle, personne?.prenoms)}</span>
          </Lien>
        )}
      </dd>
    </div>
  );
}

const nommer = (libelle: string, prenoms: unknown): string =>
  typeof prenoms === "string" ? `${libelle}, ${prenoms}` : libelle;

const ORDONNES: readonly string[] = ["communes", "liste-ordonnee"];
